// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `StartAttachmentUploadRequest`, for validation at run time. */
export const startAttachmentUploadRequestShape: Shape = {
  name: 'StartAttachmentUploadRequest',
  members: {
    ContentType: { type: 'string', minLength: 1, maxLength: 255, required: true },
    AttachmentSizeInBytes: { type: 'integer', minimum: 1, required: true },
    AttachmentName: { type: 'string', minLength: 1, maxLength: 256, required: true },
    ClientToken: { type: 'string', minLength: 1, maxLength: 500, required: true },
  },
};

/** The file to upload. */
export class StartAttachmentUploadRequest extends ModelBase {
  /**
   * The media type of the file. For example, `image/png`.
   *
   * 1 to 255 characters.
   */
  declare ContentType: string;

  /**
   * The size of the file, in bytes.
   *
   * Integer, at least 1.
   */
  declare AttachmentSizeInBytes: number;

  /**
   * The name of the file, as other participants see it.
   *
   * 1 to 256 characters.
   */
  declare AttachmentName: string;

  /**
   * Makes the call safe to repeat: the service applies calls with the same token only once.
   * If it is missing or empty, the client sets it to a new UUID.
   *
   * 1 to 500 characters.
   */
  declare ClientToken: string;

  constructor(init?: StartAttachmentUploadRequest) {
    super(init, startAttachmentUploadRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return startAttachmentUploadRequestShape;
  }
}
