// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `SendEventRequest`, for validation at run time. */
export const sendEventRequestShape: Shape = {
  name: 'SendEventRequest',
  members: {
    ContentType: { type: 'string', minLength: 1, maxLength: 100, required: true },
    Content: { type: 'string', minLength: 1, maxLength: 16384, sensitive: true },
    ClientToken: { type: 'string', maxLength: 500 },
  },
};

/** An event to send. */
export class SendEventRequest extends ModelBase {
  /**
   * The event. For example, `application/vnd.amazonaws.connect.event.typing`.
   *
   * 1 to 100 characters.
   */
  declare ContentType: string;

  /**
   * The data of the event, as JSON. A receipt has `{"messageId":"…"}`.
   *
   * 1 to 16384 characters.
   */
  declare Content?: string | undefined;

  /**
   * Makes the call safe to repeat: the service applies calls with the same token only once.
   * If it is missing or empty, the client sets it to a new UUID.
   *
   * Up to 500 characters.
   */
  declare ClientToken?: string | undefined;

  constructor(init?: SendEventRequest) {
    super(init, sendEventRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return sendEventRequestShape;
  }
}
