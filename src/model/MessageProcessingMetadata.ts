// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { ModelBase } from '../runtime/ModelBase.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import type { MessageProcessingStatus } from './MessageProcessingStatus.js';

/** `MessageProcessingMetadata` at run time. */
export const messageProcessingMetadataShape: Shape = {
  name: 'MessageProcessingMetadata',
  members: { MessageProcessingStatus: { type: 'string' } },
};

type Schema = SchemaOf<components['schemas']['MessageProcessingMetadata']>;

/** How far the processing of a message is. */
export class MessageProcessingMetadata extends ModelBase implements Schema {
  /** How far the processing of a message is. */
  declare MessageProcessingStatus?: MessageProcessingStatus | undefined;

  constructor(init?: MessageProcessingMetadata) {
    super(init, messageProcessingMetadataShape);
  }

  /** @internal */
  static get shape(): Shape {
    return messageProcessingMetadataShape;
  }
}
