// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';

/** The shape of `CompleteAttachmentUploadResponse`, for validation at run time. */
export const completeAttachmentUploadResponseShape: Shape = {
  name: 'CompleteAttachmentUploadResponse',
  members: {},
};

/** An empty response. The attachment is confirmed. */
export class CompleteAttachmentUploadResponse extends ModelBase {
  constructor(init?: CompleteAttachmentUploadResponse) {
    super(init, completeAttachmentUploadResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return completeAttachmentUploadResponseShape;
  }
}
