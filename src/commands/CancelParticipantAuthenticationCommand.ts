// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type {
  CancelParticipantAuthenticationRequest,
  CancelParticipantAuthenticationResponse,
} from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { cancelParticipantAuthentication } from '../service/operations.js';

/** The input of {@link CancelParticipantAuthenticationCommand}. */
export interface CancelParticipantAuthenticationCommandInput extends InputOf<CancelParticipantAuthenticationRequest> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/** The output of {@link CancelParticipantAuthenticationCommand}. */
export interface CancelParticipantAuthenticationCommandOutput
  extends OutputOf<CancelParticipantAuthenticationResponse>, MetadataBearer {}

/**
 * Cancels a sign-in that the contact flow has requested.
 *
 * A contact flow can ask the customer to sign in. Call this to cancel the sign-in before it is
 * finished. The contact continues as if the customer had not signed in, and every participant
 * receives the event `authentication.cancelled`.
 *
 * `POST /participant/cancel-authentication`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
 */
export class CancelParticipantAuthenticationCommand extends Command<
  CancelParticipantAuthenticationCommandInput,
  CancelParticipantAuthenticationCommandOutput
> {
  /** @internal */
  override get operation(): Operation<CancelParticipantAuthenticationResponse> {
    return cancelParticipantAuthentication;
  }
}
