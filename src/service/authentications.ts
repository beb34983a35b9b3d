// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ApiKeyAuth } from '../runtime/auth/ApiKeyAuth.js';

/** The ways to authenticate calls, none of them set. */
export type Authentications = ReturnType<typeof createAuthentications>;

export function createAuthentications() {
  return {
    /**
     * The participant token or the connection token, used for calls that are given none of their
     * own.
     */
    bearer: new ApiKeyAuth('header', 'X-Amz-Bearer'),
    /**
     * An API key with an optional prefix. The service does not ask for it; a proxy before the
     * service may.
     */
    hmac: new ApiKeyAuth('header', 'Authorization'),
  };
}
