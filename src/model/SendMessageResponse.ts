// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import {
  MessageProcessingMetadata,
  messageProcessingMetadataShape,
} from './MessageProcessingMetadata.js';

/** The shape of `SendMessageResponse`, for validation at run time. */
export const sendMessageResponseShape: Shape = {
  name: 'SendMessageResponse',
  members: {
    Id: { type: 'string', minLength: 1, maxLength: 256 },
    AbsoluteTime: { type: 'string', minLength: 1, maxLength: 100 },
    MessageMetadata: { type: 'model', shape: () => messageProcessingMetadataShape },
  },
};

/** The message as the service stored it. */
export class SendMessageResponse extends ModelBase {
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

  /** The processing status of a message. */
  declare MessageMetadata?: MessageProcessingMetadata | undefined;

  constructor(init?: SendMessageResponse) {
    super(init, sendMessageResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return sendMessageResponseShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { MessageMetadata: () => MessageProcessingMetadata } };
  }
}
