// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import {
  MessageProcessingMetadata,
  messageProcessingMetadataShape,
} from './MessageProcessingMetadata.js';

/** `SendMessageResponse` at run time. */
export const sendMessageResponseShape: Shape = {
  name: 'SendMessageResponse',
  members: {
    Id: { type: 'string', minLength: 1, maxLength: 256 },
    AbsoluteTime: { type: 'string', minLength: 1, maxLength: 100 },
    MessageMetadata: { type: 'model', shape: () => messageProcessingMetadataShape },
  },
};

type Schema = SchemaOf<components['schemas']['SendMessageResponse']>;

/** The message as the service took it. */
export class SendMessageResponse implements Schema {
  /**
   * The id of the item in the transcript.
   *
   * 1 to 256 characters.
   */
  declare Id?: string | undefined;

  /**
   * When the item was sent, in ISO 8601 with milliseconds, in UTC.
   *
   * 1 to 100 characters.
   */
  declare AbsoluteTime?: string | undefined;

  /** How far the processing of a message is. */
  declare MessageMetadata?: MessageProcessingMetadata | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: SendMessageResponse) {
    assignMembers(this, init, 'SendMessageResponse');
  }

  /**
   * Makes a SendMessageResponse of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: SendMessageResponse = new SendMessageResponse(),
  ): SendMessageResponse {
    return constructModel(
      sendMessageResponseShape,
      { named: { MessageMetadata: () => MessageProcessingMetadata } },
      data,
      obj,
    );
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(sendMessageResponseShape, data);
  }
}
