// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import type { ArtifactStatus } from './ArtifactStatus.js';

/** `AttachmentItem` at run time. */
export const attachmentItemShape: Shape = {
  name: 'AttachmentItem',
  members: {
    ContentType: { type: 'string', minLength: 1, maxLength: 255 },
    AttachmentId: { type: 'string', minLength: 1, maxLength: 256 },
    AttachmentName: { type: 'string', minLength: 1, maxLength: 256 },
    Status: { type: 'string' },
  },
};

type Schema = SchemaOf<components['schemas']['AttachmentItem']>;

/** An attachment of an item of the transcript. */
export class AttachmentItem implements Schema {
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

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: AttachmentItem) {
    assignMembers(this, init, 'AttachmentItem');
  }

  /**
   * Makes an AttachmentItem of data as it comes off the wire. Members that it does not know are
   * kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: AttachmentItem = new AttachmentItem(),
  ): AttachmentItem {
    return constructModel(attachmentItemShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(attachmentItemShape, data);
  }
}
