import { presign } from '../../attachments/presignedUrl.js';
import { uploadHeaders } from '../../attachments/uploadHeaders.js';
import { Attachment } from '../../chat/attachment.js';
import { invalid, quotaExceeded } from '../../http/serviceError.js';
import type { Call } from './operation.js';

interface StartAttachmentUploadRequest {
  readonly ContentType: string;
  readonly AttachmentSizeInBytes: number;
  readonly AttachmentName: string;
}

/** How many attachments a chat may have. */
export const ATTACHMENTS_PER_CHAT = 35;

const MAX_SIZE = 20 * 1024 * 1024;
const URL_LIFETIME = 15 * 60_000;
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:;[\x20-\x7e]*[\x21-\x7e])?$/;

/** Announces a file and returns where to upload it. An upload that came to nothing does not count. */
export function startAttachmentUpload(
  { service, contact, participant }: Call,
  { ContentType, AttachmentSizeInBytes, AttachmentName }: StartAttachmentUploadRequest,
): object {
  if (!MEDIA_TYPE.test(ContentType)) throw invalid('ContentType: must be a media type');
  if (AttachmentSizeInBytes > MAX_SIZE) {
    throw quotaExceeded(`AttachmentSizeInBytes: a file may have up to ${MAX_SIZE} bytes`);
  }
  const now = service.clock.now();
  const open = contact.attachments.filter(
    (attachment) => attachment.completed || now < attachment.uploadUntil,
  );
  if (open.length >= ATTACHMENTS_PER_CHAT) {
    throw quotaExceeded(`A chat may have up to ${ATTACHMENTS_PER_CHAT} attachments`);
  }
  const attachment = new Attachment(
    contact.id,
    participant,
    { name: AttachmentName, contentType: ContentType, size: AttachmentSizeInBytes },
    now + URL_LIFETIME,
  );
  contact.attachments.push(attachment);
  service.store.attachments.set(attachment.id, attachment);
  return {
    AttachmentId: attachment.id,
    UploadMetadata: {
      ...presign(service, 'PUT', attachment, attachment.uploadUntil),
      HeadersToInclude: uploadHeaders(attachment.file),
    },
  };
}
