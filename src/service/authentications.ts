// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ApiKeyAuth } from '../runtime/auth/ApiKeyAuth.js';

/** The authentication settings of a client. Initially, none is set. */
export type Authentications = ReturnType<typeof createAuthentications>;

export function createAuthentications() {
  return {
    /**
     * The participant token or the connection token. It is used for calls that are not given a
     * token of their own.
     */
    bearer: new ApiKeyAuth('header', 'X-Amz-Bearer'),
    /**
     * An API key with an optional prefix. The service does not use it, but a proxy in front of the
     * service may require it.
     */
    hmac: new ApiKeyAuth('header', 'Authorization'),
  };
}
