// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `Websocket`, for validation at run time. */
export const websocketShape: Shape = {
  name: 'Websocket',
  members: {
    Url: { type: 'string', minLength: 1, maxLength: 2000, sensitive: true },
    ConnectionExpiry: { type: 'string' },
  },
};

/** The WebSocket that delivers the chat. */
export class Websocket extends ModelBase {
  /**
   * The URL to open. It can be opened once, within 100 seconds.
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
