// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `SendEventResponse` at run time. */
export const sendEventResponseShape: Shape = {
  name: 'SendEventResponse',
  members: {
    Id: { type: 'string', minLength: 1, maxLength: 256 },
    AbsoluteTime: { type: 'string', minLength: 1, maxLength: 100 },
  },
};

type Schema = SchemaOf<components['schemas']['SendEventResponse']>;

/** The event as the service took it. */
export class SendEventResponse implements Schema {
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

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: SendEventResponse) {
    assignMembers(this, init, 'SendEventResponse');
  }

  /**
   * Makes a SendEventResponse of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: SendEventResponse = new SendEventResponse(),
  ): SendEventResponse {
    return constructModel(sendEventResponseShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(sendEventResponseShape, data);
  }
}
