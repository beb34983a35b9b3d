// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import type { MessageProcessingStatus } from './MessageProcessingStatus.js';

/** `MessageProcessingMetadata` at run time. */
export const messageProcessingMetadataShape: Shape = {
  name: 'MessageProcessingMetadata',
  members: { MessageProcessingStatus: { type: 'string' } },
};

type Schema = SchemaOf<components['schemas']['MessageProcessingMetadata']>;

/** How far the processing of a message is. */
export class MessageProcessingMetadata implements Schema {
  /** How far the processing of a message is. */
  declare MessageProcessingStatus?: MessageProcessingStatus | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: MessageProcessingMetadata) {
    assignMembers(this, init, 'MessageProcessingMetadata');
  }

  /**
   * Makes a MessageProcessingMetadata of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: MessageProcessingMetadata = new MessageProcessingMetadata(),
  ): MessageProcessingMetadata {
    return constructModel(messageProcessingMetadataShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(messageProcessingMetadataShape, data);
  }
}
