// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

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

type Schema = SchemaOf<components['schemas']['CompleteAttachmentUploadRequest']>;

/** Which attachment is uploaded. */
export class CompleteAttachmentUploadRequest implements Schema {
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

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: CompleteAttachmentUploadRequest) {
    assignMembers(this, init, 'CompleteAttachmentUploadRequest');
  }

  /**
   * Makes a CompleteAttachmentUploadRequest of data as it comes off the wire. Members that it does
   * not know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: CompleteAttachmentUploadRequest = new CompleteAttachmentUploadRequest(),
  ): CompleteAttachmentUploadRequest {
    return constructModel(completeAttachmentUploadRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(completeAttachmentUploadRequestShape, data);
  }
}
