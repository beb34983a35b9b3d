// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import type { MessageProcessingStatus } from './MessageProcessingStatus.js';
import { Receipt, receiptShape } from './Receipt.js';

/** `MessageMetadata` at run time. */
export const messageMetadataShape: Shape = {
  name: 'MessageMetadata',
  members: {
    MessageId: { type: 'string', minLength: 1, maxLength: 256 },
    Receipts: { type: 'array', items: { type: 'model', shape: () => receiptShape } },
    MessageProcessingStatus: { type: 'string' },
  },
};

type Schema = SchemaOf<components['schemas']['MessageMetadata']>;

/** What became of a message. */
export class MessageMetadata implements Schema {
  /**
   * The id of the message.
   *
   * 1 to 256 characters.
   */
  declare MessageId?: string | undefined;

  /** Who received the message, and who read it. */
  declare Receipts?: Receipt[] | undefined;

  /** How far the processing of a message is. */
  declare MessageProcessingStatus?: MessageProcessingStatus | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: MessageMetadata) {
    assignMembers(this, init, 'MessageMetadata');
  }

  /**
   * Makes a MessageMetadata of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: MessageMetadata = new MessageMetadata(),
  ): MessageMetadata {
    return constructModel(messageMetadataShape, { named: { Receipts: () => Receipt } }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(messageMetadataShape, data);
  }
}
