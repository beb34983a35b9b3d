// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `UploadMetadata` at run time. */
export const uploadMetadataShape: Shape = {
  name: 'UploadMetadata',
  members: {
    Url: { type: 'string', minLength: 1, maxLength: 2000, sensitive: true },
    UrlExpiry: { type: 'string' },
    HeadersToInclude: {
      type: 'map',
      values: { type: 'string', minLength: 1, maxLength: 256 },
      minKeyLength: 1,
      maxKeyLength: 128,
      sensitive: true,
    },
  },
};

type Schema = SchemaOf<components['schemas']['UploadMetadata']>;

/** Where and how to upload the bytes of an attachment. */
export class UploadMetadata implements Schema {
  /**
   * The pre-signed URL to `PUT` the bytes to.
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
   * The headers that the `PUT` must carry.
   *
   * Keys of 1 to 128 characters, values of 1 to 256 characters.
   */
  declare HeadersToInclude?: { [key: string]: string } | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: UploadMetadata) {
    assignMembers(this, init, 'UploadMetadata');
  }

  /**
   * Makes an UploadMetadata of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: UploadMetadata = new UploadMetadata(),
  ): UploadMetadata {
    return constructModel(uploadMetadataShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(uploadMetadataShape, data);
  }
}
