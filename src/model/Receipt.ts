// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `Receipt` at run time. */
export const receiptShape: Shape = {
  name: 'Receipt',
  members: {
    DeliveredTimestamp: { type: 'string', minLength: 1, maxLength: 100 },
    ReadTimestamp: { type: 'string', minLength: 1, maxLength: 100 },
    RecipientParticipantId: { type: 'string', minLength: 1, maxLength: 256 },
  },
};

type Schema = SchemaOf<components['schemas']['Receipt']>;

/** When a participant received and read a message. */
export class Receipt implements Schema {
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
   * Who received it.
   *
   * 1 to 256 characters.
   */
  declare RecipientParticipantId?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: Receipt) {
    assignMembers(this, init, 'Receipt');
  }

  /**
   * Makes a Receipt of data as it comes off the wire. Members that it does not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(data: unknown, obj: Receipt = new Receipt()): Receipt {
    return constructModel(receiptShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(receiptShape, data);
  }
}
