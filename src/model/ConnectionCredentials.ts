// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `ConnectionCredentials` at run time. */
export const connectionCredentialsShape: Shape = {
  name: 'ConnectionCredentials',
  members: {
    ConnectionToken: { type: 'string', minLength: 1, maxLength: 1000, sensitive: true },
    Expiry: { type: 'string' },
  },
};

type Schema = SchemaOf<components['schemas']['ConnectionCredentials']>;

/** The connection token, with which all other operations are called. */
export class ConnectionCredentials implements Schema {
  /**
   * The connection token.
   *
   * 1 to 1000 characters.
   */
  declare ConnectionToken?: string | undefined;

  /**
   * When the token expires, a day after it was made.
   *
   * Format date-time.
   */
  declare Expiry?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: ConnectionCredentials) {
    assignMembers(this, init, 'ConnectionCredentials');
  }

  /**
   * Makes a ConnectionCredentials of data as it comes off the wire. Members that it does not know
   * are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: ConnectionCredentials = new ConnectionCredentials(),
  ): ConnectionCredentials {
    return constructModel(connectionCredentialsShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(connectionCredentialsShape, data);
  }
}
