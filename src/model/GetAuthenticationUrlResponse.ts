// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `GetAuthenticationUrlResponse`, for validation at run time. */
export const getAuthenticationUrlResponseShape: Shape = {
  name: 'GetAuthenticationUrlResponse',
  members: {
    AuthenticationUrl: { type: 'string', minLength: 1, maxLength: 2083, sensitive: true },
  },
};

/** The page where the customer signs in. */
export class GetAuthenticationUrlResponse extends ModelBase {
  /**
   * The URL of the sign-in page. It is valid for one minute.
   *
   * 1 to 2083 characters.
   */
  declare AuthenticationUrl?: string | undefined;

  constructor(init?: GetAuthenticationUrlResponse) {
    super(init, getAuthenticationUrlResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return getAuthenticationUrlResponseShape;
  }
}
