// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `Receipt`, for validation at run time. */
export const receiptShape: Shape = {
  name: 'Receipt',
  members: {
    DeliveredTimestamp: { type: 'string', minLength: 1, maxLength: 100 },
    ReadTimestamp: { type: 'string', minLength: 1, maxLength: 100 },
    RecipientParticipantId: { type: 'string', minLength: 1, maxLength: 256 },
  },
};

/** When a participant received and read a message. */
export class Receipt extends ModelBase {
  /**
   * When the message was delivered, in ISO 8601.
   *
   * 1 to 100 characters.
   */
  declare DeliveredTimestamp?: string | undefined;

  /**
   * When the message was read, in ISO 8601.
   *
   * 1 to 100 characters.
   */
  declare ReadTimestamp?: string | undefined;

  /**
   * The id of the participant who received the message.
   *
   * 1 to 256 characters.
   */
  declare RecipientParticipantId?: string | undefined;

  constructor(init?: Receipt) {
    super(init, receiptShape);
  }

  /** @internal */
  static get shape(): Shape {
    return receiptShape;
  }
}
