// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type {
  StartAttachmentUploadRequest,
  StartAttachmentUploadResponse,
} from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { startAttachmentUpload } from '../service/operations.js';

/** The input of {@link StartAttachmentUploadCommand}. */
export interface StartAttachmentUploadCommandInput extends InputOf<
  StartAttachmentUploadRequest,
  'ClientToken'
> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/** The output of {@link StartAttachmentUploadCommand}. */
export interface StartAttachmentUploadCommandOutput
  extends OutputOf<StartAttachmentUploadResponse>, MetadataBearer {}

/**
 * Starts the upload of an attachment and returns the URL to upload it to.
 *
 * This is the first of three steps to send a file. Next, `PUT` the bytes to
 * `UploadMetadata.Url` with exactly the headers in `HeadersToInclude`, and without the bearer
 * token. Check that the status is 2xx, then call `CompleteAttachmentUpload`.
 *
 * By default, a file may have up to 20 MiB and a chat up to 35 attachments. With more
 * attachments than that, the call fails with a `ServiceQuotaExceededException`.
 *
 * `POST /participant/start-attachment-upload`
 *
 * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
 * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
 * TimeoutError, AbortError or ResponseParseError; TypeError if a required member is missing.
 */
export class StartAttachmentUploadCommand extends Command<
  StartAttachmentUploadCommandInput,
  StartAttachmentUploadCommandOutput
> {
  /** @internal */
  override get operation(): Operation<StartAttachmentUploadResponse> {
    return startAttachmentUpload;
  }
}
