// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type {
  CompleteAttachmentUploadRequest,
  CompleteAttachmentUploadResponse,
} from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { completeAttachmentUpload } from '../service/operations.js';

/** The input of {@link CompleteAttachmentUploadCommand}. */
export interface CompleteAttachmentUploadCommandInput extends InputOf<
  CompleteAttachmentUploadRequest,
  'ClientToken'
> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/** The output of {@link CompleteAttachmentUploadCommand}. */
export interface CompleteAttachmentUploadCommandOutput
  extends OutputOf<CompleteAttachmentUploadResponse>, MetadataBearer {}

/**
 * Confirms that the bytes of an attachment have been uploaded.
 *
 * This is the last of three steps to send a file. First call `StartAttachmentUpload`, then
 * `PUT` the bytes to the URL that it returns. After this call, the attachment appears in the
 * transcript with the status `IN_PROGRESS`. When the service has checked the file, the status
 * changes to `APPROVED` or `REJECTED`.
 *
 * If the attachment is already confirmed, the call fails with a `ConflictException`.
 *
 * `POST /participant/complete-attachment-upload`
 *
 * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
 * ConflictException, ThrottlingException, InternalServerException, or another ServiceException;
 * ConnectionError, TimeoutError, AbortError or ResponseParseError; TypeError if a required member
 * is missing.
 */
export class CompleteAttachmentUploadCommand extends Command<
  CompleteAttachmentUploadCommandInput,
  CompleteAttachmentUploadCommandOutput
> {
  /** @internal */
  override get operation(): Operation<CompleteAttachmentUploadResponse> {
    return completeAttachmentUpload;
  }
}
