// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `CompleteAttachmentUploadRequest`, for validation at run time. */
export const completeAttachmentUploadRequestShape: Shape = {
  name: 'CompleteAttachmentUploadRequest',
  members: {
    AttachmentIds: {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: 256 },
      minItems: 1,
      maxItems: 1,
      required: true,
    },
    ClientToken: { type: 'string', minLength: 1, maxLength: 500, required: true },
  },
};

/** The attachment whose upload is complete. */
export class CompleteAttachmentUploadRequest extends ModelBase {
  /**
   * The id of the attachment, from `StartAttachmentUpload`.
   *
   * 1 item, each 1 to 256 characters.
   */
  declare AttachmentIds: string[];

  /**
   * Makes the call safe to repeat: the service applies calls with the same token only once.
   * If it is missing or empty, the client sets it to a new UUID.
   *
   * 1 to 500 characters.
   */
  declare ClientToken: string;

  constructor(init?: CompleteAttachmentUploadRequest) {
    super(init, completeAttachmentUploadRequestShape);
  }

  /** @internal */
  static get shape(): Shape {
    return completeAttachmentUploadRequestShape;
  }
}
