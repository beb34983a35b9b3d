// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `GetAuthenticationUrlResponse` at run time. */
export const getAuthenticationUrlResponseShape: Shape = {
  name: 'GetAuthenticationUrlResponse',
  members: {
    AuthenticationUrl: { type: 'string', minLength: 1, maxLength: 2083, sensitive: true },
  },
};

type Schema = SchemaOf<components['schemas']['GetAuthenticationUrlResponse']>;

/** Where the customer signs in. */
export class GetAuthenticationUrlResponse implements Schema {
  /**
   * The URL of the sign-in page. It is valid for one minute.
   *
   * 1 to 2083 characters.
   */
  declare AuthenticationUrl?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: GetAuthenticationUrlResponse) {
    assignMembers(this, init, 'GetAuthenticationUrlResponse');
  }

  /**
   * Makes a GetAuthenticationUrlResponse of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: GetAuthenticationUrlResponse = new GetAuthenticationUrlResponse(),
  ): GetAuthenticationUrlResponse {
    return constructModel(getAuthenticationUrlResponseShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(getAuthenticationUrlResponseShape, data);
  }
}
