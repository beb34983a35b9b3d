// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MessageProcessingStatus } from './MessageProcessingStatus.js';

/** The shape of `MessageProcessingMetadata`, for validation at run time. */
export const messageProcessingMetadataShape: Shape = {
  name: 'MessageProcessingMetadata',
  members: { MessageProcessingStatus: { type: 'string' } },
};

/** The processing status of a message. */
export class MessageProcessingMetadata extends ModelBase {
  /** The processing status of a message. */
  declare MessageProcessingStatus?: MessageProcessingStatus | undefined;

  constructor(init?: MessageProcessingMetadata) {
    super(init, messageProcessingMetadataShape);
  }

  /** @internal */
  static get shape(): Shape {
    return messageProcessingMetadataShape;
  }
}
