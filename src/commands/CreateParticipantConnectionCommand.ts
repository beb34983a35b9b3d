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
 * Enum members list the known values, and newer ones are passed on unchanged. Give each `switch` a
 * `default`, and cast with `as string` to compare with a value that is not listed.
 */
export interface CreateParticipantConnectionCommandOutput
  extends OutputOf<CreateParticipantConnectionResponse>, MetadataBearer {}

/**
 * Opens a connection for the participant and returns the connection token.
 *
 * Every participant calls this first. It is the only operation that takes the **participant**
 * token. `Type` selects what it returns: the URL of a WebSocket (`WEBSOCKET`), a connection
 * token (`CONNECTION_CREDENTIALS`), or the data to join a call (`WEBRTC_CONNECTION`). You can
 * request several at once.
 *
 * Open the WebSocket within 100 seconds. Then subscribe to the chat: send
 * `{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}`. Before `ConnectionExpiry`,
 * call this again to get a new URL and a new token.
 *
 * Set `ConnectParticipant` to `true` to mark the participant as connected without a WebSocket.
 * Bots that receive the chat by message streaming need this.
 *
 * `POST /participant/connection`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
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
