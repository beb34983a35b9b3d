// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `Websocket` at run time. */
export const websocketShape: Shape = {
  name: 'Websocket',
  members: {
    Url: { type: 'string', minLength: 1, maxLength: 2000, sensitive: true },
    ConnectionExpiry: { type: 'string' },
  },
};

type Schema = SchemaOf<components['schemas']['Websocket']>;

/** The WebSocket over which the chat arrives. */
export class Websocket implements Schema {
  /**
   * The URL to open, once, within 100 seconds.
   *
   * 1 to 2000 characters.
   */
  declare Url?: string | undefined;

  /**
   * When the connection expires.
   *
   * Format date-time.
   */
  declare ConnectionExpiry?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: Websocket) {
    assignMembers(this, init, 'Websocket');
  }

  /**
   * Makes a Websocket of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(data: unknown, obj: Websocket = new Websocket()): Websocket {
    return constructModel(websocketShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(websocketShape, data);
  }
}
