// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `UploadMetadata`, for validation at run time. */
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

/** The URL and the headers to upload an attachment with. */
export class UploadMetadata extends ModelBase {
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
   * The headers to send with the `PUT`.
   *
   * Keys of 1 to 128 characters, values of 1 to 256 characters.
   */
  declare HeadersToInclude?: { [key: string]: string } | undefined;

  constructor(init?: UploadMetadata) {
    super(init, uploadMetadataShape);
  }

  /** @internal */
  static get shape(): Shape {
    return uploadMetadataShape;
  }
}
