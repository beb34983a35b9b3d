// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `GetAttachmentResponse`, for validation at run time. */
export const getAttachmentResponseShape: Shape = {
  name: 'GetAttachmentResponse',
  members: {
    Url: { type: 'string', minLength: 1, maxLength: 2000, sensitive: true },
    UrlExpiry: { type: 'string' },
    AttachmentSizeInBytes: { type: 'integer', minimum: 1, required: true },
  },
};

/** The URL to download an attachment from. */
export class GetAttachmentResponse extends ModelBase {
  /**
   * The pre-signed URL. Anyone who has it can read the file until it expires.
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

  constructor(init?: GetAttachmentResponse) {
    super(init, getAttachmentResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return getAttachmentResponseShape;
  }
}
