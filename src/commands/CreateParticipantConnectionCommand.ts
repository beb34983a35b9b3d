// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type {
  CreateParticipantConnectionRequest,
  CreateParticipantConnectionResponse,
} from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { createParticipantConnection } from '../service/operations.js';

/** The input of {@link CreateParticipantConnectionCommand}. */
export interface CreateParticipantConnectionCommandInput extends InputOf<CreateParticipantConnectionRequest> {
  /**
   * The participant token, from `StartChatContact` or `CreateParticipant`.
   *
   * 1 to 1000 characters.
   */
  ParticipantToken: string | undefined;
}

/**
 * The output of {@link CreateParticipantConnectionCommand}.
 *
 * Its enums list what the service is known to send. Others come through unchanged: give each
 * `switch` a `default`, and compare with a value that is not listed `as string`.
 */
export interface CreateParticipantConnectionCommandOutput
  extends OutputOf<CreateParticipantConnectionResponse>, MetadataBearer {}

/**
 * Opens the participant's connection and returns the connection token.
 *
 * The first call of every participant, and the only one that takes the **participant** token.
 * `Type` says what to return: the URL of a WebSocket (`WEBSOCKET`), a connection token
 * (`CONNECTION_CREDENTIALS`), data to join a call (`WEBRTC_CONNECTION`), or several of them.
 *
 * The WebSocket must be opened within 100 seconds. Then subscribe to the chat by sending
 * `{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}`. When `ConnectionExpiry`
 * comes near, call this again for a new URL and a new token.
 *
 * `ConnectParticipant: true` marks the participant as connected without a WebSocket, as a bot
 * needs that receives the chat by message streaming.
 *
 * `POST /participant/connection`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
 * ResponseParseError; TypeError where a required member is missing.
 */
export class CreateParticipantConnectionCommand extends Command<
  CreateParticipantConnectionCommandInput,
  CreateParticipantConnectionCommandOutput
> {
  /** @internal */
  override get operation(): Operation<CreateParticipantConnectionResponse> {
    return createParticipantConnection;
  }
}
