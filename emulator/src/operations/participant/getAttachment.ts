import { presign } from '../../attachments/presignedUrl.js';
import { invalidMember } from '../../http/serviceError.js';
import type { Call } from './operation.js';

interface GetAttachmentRequest {
  readonly AttachmentId: string;
  readonly UrlExpiryInSeconds?: number;
}

const DEFAULT_EXPIRY_IN_SECONDS = 300;

/** Returns the download URL of an approved attachment of the chat or of an earlier contact. */
export function getAttachment(
  { service, contact }: Call,
  { AttachmentId, UrlExpiryInSeconds = DEFAULT_EXPIRY_IN_SECONDS }: GetAttachmentRequest,
): object {
  const attachment = service.store.attachments.get(AttachmentId);
  if (!attachment || !contact.reach(attachment.contactId)) {
    throw invalidMember('AttachmentId', 'Member must name an attachment of this chat');
  }
  if (attachment.state !== 'approved') {
    throw invalidMember('AttachmentId', 'Member must name an attachment that is approved');
  }
  const expires = service.clock.now() + UrlExpiryInSeconds * 1000;
  return {
    ...presign(service, 'GET', attachment, expires),
    AttachmentSizeInBytes: attachment.file.size,
  };
}
