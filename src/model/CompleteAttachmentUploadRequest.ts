// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** `CompleteAttachmentUploadRequest` at run time. */
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

/** Which attachment is uploaded. */
export class CompleteAttachmentUploadRequest extends ModelBase {
  /**
   * The id of the attachment, from `StartAttachmentUpload`.
   *
   * 1 item, each 1 to 256 characters.
   */
  declare AttachmentIds: string[];

  /**
   * Makes the call safe to repeat: the service applies calls with the same token once. The
   * client fills it with a UUID when it is left out or empty.
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
