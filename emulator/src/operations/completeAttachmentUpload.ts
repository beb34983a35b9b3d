import type { Attachment } from '../attachments/attachment.js';
import { conflict, invalid, quotaExceeded } from '../serviceError.js';
import type { Service } from '../service.js';
import type { Item } from '../store/item.js';
import type { Call } from './operation.js';
import { ATTACHMENTS_PER_CHAT } from './startAttachmentUpload.js';

interface CompleteAttachmentUploadRequest {
  readonly AttachmentIds: readonly string[];
}

/** Confirms an upload: the file appears in the transcript, and then it is checked. */
export function completeAttachmentUpload(
  { service, participant }: Call,
  { AttachmentIds: [id = ''] }: CompleteAttachmentUploadRequest,
): object {
  const { contact } = participant;
  const attachment = service.store.attachments.get(id);
  if (attachment?.owner !== participant) {
    throw invalid('AttachmentIds[0]: must name an attachment of this participant');
  }
  if (attachment.completed) throw conflict('The upload has been completed before');
  if (attachment.state !== 'uploaded') {
    throw invalid('AttachmentIds[0]: must name an attachment whose bytes are uploaded');
  }
  // Uploads that had expired when others were announced may be completed after all.
  if (contact.attachments.filter(({ completed }) => completed).length >= ATTACHMENTS_PER_CHAT) {
    throw quotaExceeded(`A chat may have up to ${ATTACHMENTS_PER_CHAT} attachments`);
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
  // Without a delay, it comes after the answer, and before any request that a client can send then.
  clock.at(clock.now() + attachmentCheck.delay, () => {
    check(service, attachment, item);
  });
  return {};
}

function check({ attachmentCheck }: Service, attachment: Attachment, { Id }: Item): void {
  const { contact } = attachment.owner;
  if (attachmentCheck.approves(attachment.file)) attachment.approve();
  else attachment.reject();
  const item = contact.transcript.find(Id);
  if (item) contact.update({ ...item, Attachments: [attachment.toItem()] });
}
