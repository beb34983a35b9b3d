// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { ModelBase } from '../runtime/model/ModelBase.js';
import type { Shape } from '../runtime/model/Shape.js';
import type { ArtifactStatus } from './ArtifactStatus.js';

/** The shape of `AttachmentItem`, for validation at run time. */
export const attachmentItemShape: Shape = {
  name: 'AttachmentItem',
  members: {
    ContentType: { type: 'string', minLength: 1, maxLength: 255 },
    AttachmentId: { type: 'string', minLength: 1, maxLength: 256 },
    AttachmentName: { type: 'string', minLength: 1, maxLength: 256 },
    Status: { type: 'string' },
  },
};

/** An attachment of an item of the transcript. */
export class AttachmentItem extends ModelBase {
  /**
   * The media type of the file.
   *
   * 1 to 255 characters.
   */
  declare ContentType?: string | undefined;

  /**
   * The id of the attachment.
   *
   * 1 to 256 characters.
   */
  declare AttachmentId?: string | undefined;

  /**
   * The name of the file.
   *
   * 1 to 256 characters.
   */
  declare AttachmentName?: string | undefined;

  /** Whether an attachment may be downloaded. */
  declare Status?: ArtifactStatus | undefined;

  constructor(init?: AttachmentItem) {
    super(init, attachmentItemShape);
  }

  /** @internal */
  static get shape(): Shape {
    return attachmentItemShape;
  }
}
