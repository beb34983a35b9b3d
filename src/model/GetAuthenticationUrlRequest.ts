// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `GetAuthenticationUrlRequest` at run time. */
export const getAuthenticationUrlRequestShape: Shape = {
  name: 'GetAuthenticationUrlRequest',
  members: {
    SessionId: { type: 'string', minLength: 36, maxLength: 36, required: true },
    RedirectUri: { type: 'string', minLength: 1, maxLength: 1024, required: true },
  },
};

type Schema = SchemaOf<components['schemas']['GetAuthenticationUrlRequest']>;

/** Which sign-in to begin, and where it ends. */
export class GetAuthenticationUrlRequest implements Schema {
  /**
   * The session id from the event `authentication.initiated`.
   *
   * 36 characters.
   */
  declare SessionId: string;

  /**
   * Where the browser goes after the sign-in.
   *
   * 1 to 1024 characters.
   */
  declare RedirectUri: string;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: GetAuthenticationUrlRequest) {
    assignMembers(this, init, 'GetAuthenticationUrlRequest');
  }

  /**
   * Makes a GetAuthenticationUrlRequest of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: GetAuthenticationUrlRequest = new GetAuthenticationUrlRequest(),
  ): GetAuthenticationUrlRequest {
    return constructModel(getAuthenticationUrlRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(getAuthenticationUrlRequestShape, data);
  }
}
