// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type { SendMessageRequest, SendMessageResponse } from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { sendMessage } from '../service/operations.js';

/** The input of {@link SendMessageCommand}. */
export interface SendMessageCommandInput extends InputOf<SendMessageRequest, 'ClientToken'> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/**
 * The output of {@link SendMessageCommand}.
 *
 * Its enums list what the service is known to send. Others come through unchanged: give each
 * `switch` a `default`, and compare with a value that is not listed `as string`.
 */
export interface SendMessageCommandOutput extends OutputOf<SendMessageResponse>, MetadataBearer {}

/**
 * Sends a message to the chat.
 *
 * Everybody in the chat receives the message, the sender too. How long `Content` may be
 * depends on `ContentType`:
 *
 * - `text/plain` and `text/markdown`: up to 1,024 characters;
 * - `application/json`: up to 12,000;
 * - `application/vnd.amazonaws.connect.message.interactive.response`: up to 12,288.
 *
 * `POST /participant/message`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
 * ResponseParseError; TypeError where a required member is missing.
 */
export class SendMessageCommand extends Command<SendMessageCommandInput, SendMessageCommandOutput> {
  /** @internal */
  override get operation(): Operation<SendMessageResponse> {
    return sendMessage;
  }
}
