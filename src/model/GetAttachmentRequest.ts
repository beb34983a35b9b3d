// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `GetAttachmentRequest` at run time. */
export const getAttachmentRequestShape: Shape = {
  name: 'GetAttachmentRequest',
  members: {
    AttachmentId: { type: 'string', minLength: 1, maxLength: 256, required: true },
    UrlExpiryInSeconds: { type: 'integer', minimum: 5, maximum: 300 },
  },
};

type Schema = SchemaOf<components['schemas']['GetAttachmentRequest']>;

/** Which attachment to download. */
export class GetAttachmentRequest implements Schema {
  /**
   * The id of the attachment.
   *
   * 1 to 256 characters.
   */
  declare AttachmentId: string;

  /**
   * How long the URL shall be valid, in seconds.
   *
   * Integer, 5 to 300.
   */
  declare UrlExpiryInSeconds?: number | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: GetAttachmentRequest) {
    assignMembers(this, init, 'GetAttachmentRequest');
  }

  /**
   * Makes a GetAttachmentRequest of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: GetAttachmentRequest = new GetAttachmentRequest(),
  ): GetAttachmentRequest {
    return constructModel(getAttachmentRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(getAttachmentRequestShape, data);
  }
}
