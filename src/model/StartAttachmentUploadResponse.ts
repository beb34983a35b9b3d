// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { components } from '../api/schema.js';
import { assignMembers, constructModel } from '../runtime/model.js';
import type { SchemaOf } from '../runtime/schemaOf.js';
import type { Shape } from '../runtime/shape.js';
import { validateModel, type Violation } from '../runtime/validate.js';
import { UploadMetadata, uploadMetadataShape } from './UploadMetadata.js';

/** `StartAttachmentUploadResponse` at run time. */
export const startAttachmentUploadResponseShape: Shape = {
  name: 'StartAttachmentUploadResponse',
  members: {
    AttachmentId: { type: 'string', minLength: 1, maxLength: 256 },
    UploadMetadata: { type: 'model', shape: () => uploadMetadataShape },
  },
};

type Schema = SchemaOf<components['schemas']['StartAttachmentUploadResponse']>;

/** Where to upload the bytes. */
export class StartAttachmentUploadResponse implements Schema {
  /**
   * The id of the attachment.
   *
   * 1 to 256 characters.
   */
  declare AttachmentId?: string | undefined;

  /** Where and how to upload the bytes of an attachment. */
  declare UploadMetadata?: UploadMetadata | undefined;

  /**
   * @param init - the members; those left out stay undefined.
   * @throws TypeError where `init` is not one object of members.
   */
  constructor(init?: StartAttachmentUploadResponse) {
    assignMembers(this, init, 'StartAttachmentUploadResponse');
  }

  /**
   * Makes a StartAttachmentUploadResponse of data as it comes off the wire. Members that it does not
   * know are kept.
   *
   * @param obj - gets the members, instead of a new one.
   * @throws TypeError where `data` is neither an object nor nothing.
   */
  static constructFromObject(
    data: unknown,
    obj: StartAttachmentUploadResponse = new StartAttachmentUploadResponse(),
  ): StartAttachmentUploadResponse {
    return constructModel(
      startAttachmentUploadResponseShape,
      { named: { UploadMetadata: () => UploadMetadata } },
      data,
      obj,
    );
  }

  /** The rules of the service that `data` breaks; an empty list where it breaks none. */
  static validate(data: unknown): Violation[] {
    return validateModel(startAttachmentUploadResponseShape, data);
  }
}
