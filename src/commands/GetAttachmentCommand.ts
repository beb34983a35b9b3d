// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { Command, type InputOf, type OutputOf } from '../client/Command.js';
import type { GetAttachmentRequest, GetAttachmentResponse } from '../model/index.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { MetadataBearer } from '../runtime/response/ResponseMetadata.js';
import { getAttachment } from '../service/operations.js';

/** The input of {@link GetAttachmentCommand}. */
export interface GetAttachmentCommandInput extends InputOf<GetAttachmentRequest> {
  /**
   * The connection token, from `CreateParticipantConnection`.
   *
   * 1 to 1000 characters.
   */
  ConnectionToken: string | undefined;
}

/** The output of {@link GetAttachmentCommand}. */
export interface GetAttachmentCommandOutput
  extends OutputOf<GetAttachmentResponse>, MetadataBearer {}

/**
 * Returns a URL to download an attachment from.
 *
 * The upload of the attachment must be complete, and its status `APPROVED`. The URL is
 * pre-signed and expires. Don't send a token to it: it belongs to another host.
 *
 * `POST /participant/attachment`
 *
 * @throws ValidationException, AccessDeniedException, ThrottlingException,
 * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
 * or ResponseParseError; TypeError if a required member is missing.
 */
export class GetAttachmentCommand extends Command<
  GetAttachmentCommandInput,
  GetAttachmentCommandOutput
> {
  /** @internal */
  override get operation(): Operation<GetAttachmentResponse> {
    return getAttachment;
  }
}
