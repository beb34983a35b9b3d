// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type { SendEventRequest, SendEventResponse } from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { sendEvent } from '../service/operations.js';

/** The input of {@link SendEventCommand}. */
export interface SendEventCommandInput extends InputOf<SendEventRequest, 'ClientToken'> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/** The output of {@link SendEventCommand}. */
export interface SendEventCommandOutput extends OutputOf<SendEventResponse>, MetadataBearer {}

/**
 * Sends an event: for example, typing or a read receipt.
 *
 * An event tells the other participants something other than a message. `ContentType` is
 * `application/vnd.amazonaws.connect.event.` followed by one of these:
 *
 * - `typing`: the participant is typing. The transcript does not keep it.
 * - `message.delivered` and `message.read`: receipts. `Content` is `{"messageId":"…"}`.
 *   Receipts are not supported while more than two participants are in the chat.
 * - `connection.acknowledged`: deprecated. Use `ConnectParticipant` of
 *   `CreateParticipantConnection` instead.
 *
 * `POST /participant/event`
 *
 * @throws ValidationException, AccessDeniedException, ConflictException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
 */
export class SendEventCommand extends Command<SendEventCommandInput, SendEventCommandOutput> {
  /** @internal */
  override get operation(): Operation<SendEventResponse> {
    return sendEvent;
  }
}
