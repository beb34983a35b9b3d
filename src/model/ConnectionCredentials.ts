// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `ConnectionCredentials`, for validation at run time. */
export const connectionCredentialsShape: Shape = {
  name: 'ConnectionCredentials',
  members: {
    ConnectionToken: { type: 'string', minLength: 1, maxLength: 1000, sensitive: true },
    Expiry: { type: 'string' },
  },
};

/** The connection token, which every other operation takes. */
export class ConnectionCredentials extends ModelBase {
  /**
   * The connection token.
   *
   * 1 to 1000 characters.
   */
  declare ConnectionToken?: string | undefined;

  /**
   * When the token expires: a day after it was created.
   *
   * Format date-time.
   */
  declare Expiry?: string | undefined;

  constructor(init?: ConnectionCredentials) {
    super(init, connectionCredentialsShape);
  }

  /** @internal */
  static get shape(): Shape {
    return connectionCredentialsShape;
  }
}
