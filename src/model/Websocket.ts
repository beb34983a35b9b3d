// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { SchemaOf } from '../runtime/model/SchemaOf.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { components } from './schema.js';

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
export class Websocket extends ModelBase implements Schema {
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

  constructor(init?: Websocket) {
    super(init, websocketShape);
  }

  /** @internal */
  static get shape(): Shape {
    return websocketShape;
  }
}
