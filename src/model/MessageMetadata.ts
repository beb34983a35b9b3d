// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import type { MessageProcessingStatus } from './MessageProcessingStatus.js';
import { Receipt, receiptShape } from './Receipt.js';

/** The shape of `MessageMetadata`, for validation at run time. */
export const messageMetadataShape: Shape = {
  name: 'MessageMetadata',
  members: {
    MessageId: { type: 'string', minLength: 1, maxLength: 256 },
    Receipts: { type: 'array', items: { type: 'model', shape: () => receiptShape } },
    MessageProcessingStatus: { type: 'string' },
  },
};

/** The receipts and the processing status of a message. */
export class MessageMetadata extends ModelBase {
  /**
   * The id of the message.
   *
   * 1 to 256 characters.
   */
  declare MessageId?: string | undefined;

  /** When each recipient received and read the message. */
  declare Receipts?: Receipt[] | undefined;

  /** The processing status of a message. */
  declare MessageProcessingStatus?: MessageProcessingStatus | undefined;

  constructor(init?: MessageMetadata) {
    super(init, messageMetadataShape);
  }

  /** @internal */
  static get shape(): Shape {
    return messageMetadataShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { Receipts: () => Receipt } };
  }
}
