// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type {
  DisconnectParticipantRequest,
  DisconnectParticipantResponse,
} from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { disconnectParticipant } from '../service/operations.js';

/** The input of {@link DisconnectParticipantCommand}. */
export interface DisconnectParticipantCommandInput extends InputOf<
  DisconnectParticipantRequest,
  'ClientToken'
> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/** The output of {@link DisconnectParticipantCommand}. */
export interface DisconnectParticipantCommandOutput
  extends OutputOf<DisconnectParticipantResponse>, MetadataBearer {}

/**
 * Disconnects the participant from the chat.
 *
 * The participant leaves the chat and cannot come back. If the customer leaves, the disconnect
 * flow of the contact may continue: for example, with a survey. Its messages arrive on the
 * WebSocket and can be answered until the event `chat.ended`.
 *
 * `POST /participant/disconnect`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
 */
export class DisconnectParticipantCommand extends Command<
  DisconnectParticipantCommandInput,
  DisconnectParticipantCommandOutput
> {
  /** @internal */
  override get operation(): Operation<DisconnectParticipantResponse> {
    return disconnectParticipant;
  }
}
