// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `SendMessageRequest` at run time. */
export const sendMessageRequestShape: Shape = {
  name: 'SendMessageRequest',
  members: {
    ContentType: { type: 'string', minLength: 1, maxLength: 100, required: true },
    Content: { type: 'string', minLength: 1, maxLength: 16384, required: true, sensitive: true },
    ClientToken: { type: 'string', maxLength: 500 },
  },
};

type Schema = SchemaOf<components['schemas']['SendMessageRequest']>;

/** A message to send. */
export class SendMessageRequest implements Schema {
  /**
   * The type of the message: `text/plain`, `text/markdown`, `application/json` or
   * `application/vnd.amazonaws.connect.message.interactive.response`.
   *
   * 1 to 100 characters.
   */
  declare ContentType: string;

  /**
   * The message itself.
   *
   * 1 to 16384 characters.
   */
  declare Content: string;

  /**
   * Makes the call safe to repeat: the service applies calls with the same token once. The
   * client fills it with a UUID when it is left out or empty.
   *
   * Up to 500 characters.
   */
  declare ClientToken?: string | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: SendMessageRequest) {
    assignMembers(this, init, 'SendMessageRequest');
  }

  /**
   * Makes a SendMessageRequest of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: SendMessageRequest = new SendMessageRequest(),
  ): SendMessageRequest {
    return constructModel(sendMessageRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(sendMessageRequestShape, data);
  }
}
