// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `SendMessageRequest`, for validation at run time. */
export const sendMessageRequestShape: Shape = {
  name: 'SendMessageRequest',
  members: {
    ContentType: { type: 'string', minLength: 1, maxLength: 100, required: true },
    Content: { type: 'string', minLength: 1, maxLength: 16384, required: true, sensitive: true },
    ClientToken: { type: 'string', maxLength: 500 },
  },
};

/** A message to send. */
export class SendMessageRequest extends ModelBase {
  /**
   * The type of the message: `text/plain`, `text/markdown`, `application/json` or
   * `application/vnd.amazonaws.connect.message.interactive.response`.
   *
   * 1 to 100 characters.
   */
  declare ContentType: string;

  /**
   * The text of the message, or its JSON.
   *
   * 1 to 16384 characters.
   */
  declare Content: string;

  /**
   * Makes the call safe to repeat: the service applies calls with the same token only once.
   * If it is missing or empty, the client sets it to a new UUID.
   *
   * Up to 500 characters.
   */
  declare ClientToken?: string | undefined;

  constructor(init?: SendMessageRequest) {
    super(init, sendMessageRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return sendMessageRequestShape;
  }
}
