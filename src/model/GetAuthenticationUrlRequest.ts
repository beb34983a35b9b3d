// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `GetAuthenticationUrlRequest`, for validation at run time. */
export const getAuthenticationUrlRequestShape: Shape = {
  name: 'GetAuthenticationUrlRequest',
  members: {
    SessionId: { type: 'string', minLength: 36, maxLength: 36, required: true },
    RedirectUri: { type: 'string', minLength: 1, maxLength: 1024, required: true },
  },
};

/** The sign-in to start, and where it redirects to. */
export class GetAuthenticationUrlRequest extends ModelBase {
  /**
   * The session id from the event `authentication.initiated`.
   *
   * 36 characters.
   */
  declare SessionId: string;

  /**
   * The URL that the browser is redirected to after the sign-in.
   *
   * 1 to 1024 characters.
   */
  declare RedirectUri: string;

  constructor(init?: GetAuthenticationUrlRequest) {
    super(init, getAuthenticationUrlRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return getAuthenticationUrlRequestShape;
  }
}
