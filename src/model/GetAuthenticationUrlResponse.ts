// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { ModelBase } from '../runtime/ModelBase.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';

/** `GetAuthenticationUrlResponse` at run time. */
export const getAuthenticationUrlResponseShape: Shape = {
  name: 'GetAuthenticationUrlResponse',
  members: {
    AuthenticationUrl: { type: 'string', minLength: 1, maxLength: 2083, sensitive: true },
  },
};

type Schema = SchemaOf<components['schemas']['GetAuthenticationUrlResponse']>;

/** Where the customer signs in. */
export class GetAuthenticationUrlResponse extends ModelBase implements Schema {
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
