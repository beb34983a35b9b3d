import type { Attachment } from '../../chat/attachment.js';
import type { Contact } from '../../chat/contact.js';
import type { Item } from '../../chat/item.js';
import { conflict, invalidMember, quotaExceeded } from '../../http/serviceError.js';
import type { Service } from '../../service/service.js';
import type { Call } from './operation.js';

interface CompleteAttachmentUploadRequest {
  readonly AttachmentIds: readonly string[];
}

/** Completes an upload: the file appears in the transcript, and then it is scanned. */
export function completeAttachmentUpload(
  { service, contact, participant }: Call,
  { AttachmentIds: [id = ''] }: CompleteAttachmentUploadRequest,
): object {
  const attachment = service.store.attachments.get(id);
  if (attachment?.owner !== participant) {
    throw invalidMember('AttachmentIds[0]', 'Member must name an attachment of this participant');
  }
  if (attachment.completed) throw conflict('The upload has been completed before');
  if (attachment.state !== 'uploaded') {
    throw invalidMember(
      'AttachmentIds[0]',
      'Member must name an attachment whose bytes are uploaded',
    );
  }
  // The quota is checked again, because uploads that had expired, and were not counted, may be
  // completed after all.
  const { perChat } = service.attachmentLimits;
  if (contact.attachments.filter(({ completed }) => completed).length >= perChat) {
    throw quotaExceeded(`A chat may have up to ${perChat} attachments`);
  }
  attachment.complete();
  contact.rouse(participant);
  const item = contact.append({
    Type: 'ATTACHMENT',
    ContentType: attachment.file.contentType,
    Attachments: [attachment.toItem()],
    ...participant.sender,
  });
  const { attachmentCheck, clock } = service;
  // Without a delay, this runs after the response, but before the client can send another request.
  clock.at(clock.now() + attachmentCheck.delay, () => {
    check(service, contact, attachment, item);
  });
  return {};
}

function check(
  { attachmentCheck }: Service,
  contact: Contact,
  attachment: Attachment,
  { Id }: Item,
): void {
  if (attachmentCheck.approves(attachment.file, contact.rejectedFiles)) attachment.approve();
  else attachment.reject();
  const item = contact.transcript.find(Id);
  if (item) contact.update({ ...item, Attachments: [attachment.toItem()] });
}
