// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';

/** `StartAttachmentUploadRequest` at run time. */
export const startAttachmentUploadRequestShape: Shape = {
  name: 'StartAttachmentUploadRequest',
  members: {
    ContentType: { type: 'string', minLength: 1, maxLength: 255, required: true },
    AttachmentSizeInBytes: { type: 'integer', minimum: 1, required: true },
    AttachmentName: { type: 'string', minLength: 1, maxLength: 256, required: true },
    ClientToken: { type: 'string', minLength: 1, maxLength: 500, required: true },
  },
};

type Schema = SchemaOf<components['schemas']['StartAttachmentUploadRequest']>;

/** The file that is to be uploaded. */
export class StartAttachmentUploadRequest implements Schema {
  /**
   * The media type of the file, for example `image/png`.
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
   * The name of the file, as the others see it.
   *
   * 1 to 256 characters.
   */
  declare AttachmentName: string;

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
  constructor(init?: StartAttachmentUploadRequest) {
    assignMembers(this, init, 'StartAttachmentUploadRequest');
  }

  /**
   * Makes a StartAttachmentUploadRequest of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: StartAttachmentUploadRequest = new StartAttachmentUploadRequest(),
  ): StartAttachmentUploadRequest {
    return constructModel(startAttachmentUploadRequestShape, { named: {} }, data, obj);
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(startAttachmentUploadRequestShape, data);
  }
}
