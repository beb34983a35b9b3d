// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type { GetAuthenticationUrlRequest, GetAuthenticationUrlResponse } from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { getAuthenticationUrl } from '../service/operations.js';

/** The input of {@link GetAuthenticationUrlCommand}. */
export interface GetAuthenticationUrlCommandInput extends InputOf<GetAuthenticationUrlRequest> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/** The output of {@link GetAuthenticationUrlCommand}. */
export interface GetAuthenticationUrlCommandOutput
  extends OutputOf<GetAuthenticationUrlResponse>, MetadataBearer {}

/**
 * Returns the URL of the page where the customer signs in.
 *
 * When a contact flow asks the customer to sign in, the event `authentication.initiated`
 * contains a session id. Call this with that id to get the URL of the sign-in page. The URL is
 * valid for one minute. After the sign-in, the page redirects the browser to `RedirectUri`.
 *
 * `POST /participant/authentication-url`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
 */
export class GetAuthenticationUrlCommand extends Command<
  GetAuthenticationUrlCommandInput,
  GetAuthenticationUrlCommandOutput
> {
  /** @internal */
  override get operation(): Operation<GetAuthenticationUrlResponse> {
    return getAuthenticationUrl;
  }
}
