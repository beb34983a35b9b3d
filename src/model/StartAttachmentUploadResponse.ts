// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { MemberClasses } from '../runtime/model/constructModel.js';
import { UploadMetadata, uploadMetadataShape } from './UploadMetadata.js';

/** The shape of `StartAttachmentUploadResponse`, for validation at run time. */
export const startAttachmentUploadResponseShape: Shape = {
  name: 'StartAttachmentUploadResponse',
  members: {
    AttachmentId: { type: 'string', minLength: 1, maxLength: 256 },
    UploadMetadata: { type: 'model', shape: () => uploadMetadataShape },
  },
};

/** The URL to upload an attachment to. */
export class StartAttachmentUploadResponse extends ModelBase {
  /**
   * The id of the attachment.
   *
   * 1 to 256 characters.
   */
  declare AttachmentId?: string | undefined;

  /** The URL and the headers to upload an attachment with. */
  declare UploadMetadata?: UploadMetadata | undefined;

  constructor(init?: StartAttachmentUploadResponse) {
    super(init, startAttachmentUploadResponseShape);
  }

  /** @internal */
  static get shape(): Shape {
    return startAttachmentUploadResponseShape;
  }

  /** @internal */
  static get classes(): MemberClasses {
    return { named: { UploadMetadata: () => UploadMetadata } };
  }
}
