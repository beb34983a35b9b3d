import { extensionOf } from '../../attachments/attachmentLimits.js';
import { presign } from '../../attachments/presignedUrl.js';
import { uploadHeaders } from '../../attachments/uploadHeaders.js';
import { Attachment } from '../../chat/attachment.js';
import { invalidMember, quotaExceeded } from '../../http/serviceError.js';
import type { Call } from './operation.js';

interface StartAttachmentUploadRequest {
  readonly ContentType: string;
  readonly AttachmentSizeInBytes: number;
  readonly AttachmentName: string;
}

const URL_LIFETIME = 15 * 60_000;
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:;[\x20-\x7e]*[\x21-\x7e])?$/;

/** Announces a file and returns its upload URL. Expired uploads don't count towards the quota. */
export function startAttachmentUpload(
  { service, contact, participant }: Call,
  { ContentType, AttachmentSizeInBytes, AttachmentName }: StartAttachmentUploadRequest,
): object {
  if (!MEDIA_TYPE.test(ContentType))
    throw invalidMember('ContentType', 'Member must be a media type');
  const { maxBytes, extensions, perChat } = service.attachmentLimits;
  if (AttachmentSizeInBytes > maxBytes) {
    throw invalidMember(
      'AttachmentSizeInBytes',
      `Member must have value less than or equal to ${maxBytes}`,
    );
  }
  if (extensions && !extensions.includes(extensionOf(AttachmentName))) {
    throw invalidMember(
      'AttachmentName',
      `Member must have one of the extensions [${extensions.join(', ')}]`,
    );
  }
  const now = service.clock.now();
  const open = contact.attachments.filter(
    (attachment) => attachment.completed || now < attachment.uploadUntil,
  );
  if (open.length >= perChat) {
    throw quotaExceeded(`A chat may have up to ${perChat} attachments`);
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
