// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `SendEventResponse`, for validation at run time. */
export const sendEventResponseShape: Shape = {
  name: 'SendEventResponse',
  members: {
    Id: { type: 'string', minLength: 1, maxLength: 256 },
    AbsoluteTime: { type: 'string', minLength: 1, maxLength: 100 },
  },
};

/** The event as the service stored it. */
export class SendEventResponse extends ModelBase {
  /**
   * The id of the item in the transcript.
   *
   * 1 to 256 characters.
   */
  declare Id?: string | undefined;

  /**
   * When the item was sent, in UTC: ISO 8601 with milliseconds.
   *
   * 1 to 100 characters.
   */
  declare AbsoluteTime?: string | undefined;

  constructor(init?: SendEventResponse) {
    super(init, sendEventResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return sendEventResponseShape;
  }
}
