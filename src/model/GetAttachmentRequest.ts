// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `GetAttachmentRequest`, for validation at run time. */
export const getAttachmentRequestShape: Shape = {
  name: 'GetAttachmentRequest',
  members: {
    AttachmentId: { type: 'string', minLength: 1, maxLength: 256, required: true },
    UrlExpiryInSeconds: { type: 'integer', minimum: 5, maximum: 300 },
  },
};

/** The attachment to download. */
export class GetAttachmentRequest extends ModelBase {
  /**
   * The id of the attachment.
   *
   * 1 to 256 characters.
   */
  declare AttachmentId: string;

  /**
   * How long the URL is valid, in seconds.
   *
   * Integer, 5 to 300.
   */
  declare UrlExpiryInSeconds?: number | undefined;

  constructor(init?: GetAttachmentRequest) {
    super(init, getAttachmentRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return getAttachmentRequestShape;
  }
}
