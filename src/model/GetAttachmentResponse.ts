// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `GetAttachmentResponse` at run time. */
export const getAttachmentResponseShape: Shape = {
  name: 'GetAttachmentResponse',
  members: {
    Url: { type: 'string', minLength: 1, maxLength: 2000, sensitive: true },
    UrlExpiry: { type: 'string' },
    AttachmentSizeInBytes: { type: 'integer', minimum: 1, required: true },
  },
};

type Schema = SchemaOf<components['schemas']['GetAttachmentResponse']>;

/** Where to download an attachment. */
export class GetAttachmentResponse implements Schema {
  /**
   * The pre-signed URL. Whoever has it can read the file until it expires.
   *
   * 1 to 2000 characters.
   */
  declare Url?: string | undefined;

  /**
   * When the URL expires.
   *
   * Format date-time.
   */
  declare UrlExpiry?: string | undefined;

  /**
   * The size of the file, in bytes.
   *
   * Integer, at least 1.
   */
  declare AttachmentSizeInBytes: number;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: GetAttachmentResponse) {
    assignMembers(this, init, 'GetAttachmentResponse');
  }

  /**
   * Makes a GetAttachmentResponse of data as it comes off the wire. Members that it does not know
   * are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: GetAttachmentResponse = new GetAttachmentResponse(),
  ): GetAttachmentResponse {
    return constructModel(getAttachmentResponseShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(getAttachmentResponseShape, data);
  }
}
