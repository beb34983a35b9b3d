import type { Item } from 'amazon_connect_participant_service';

/** Formats an item of a transcript as one line. */
export function line(item: Item): string {
  const time = item.AbsoluteTime?.slice(11, 19) ?? '';
  const who = item.DisplayName ?? item.ParticipantRole ?? '';
  return `${time}  ${who.padEnd(16)}  ${what(item)}${receipts(item)}`;
}

function what({ Type, ContentType = '', Content, Attachments }: Item): string {
  if (Type === 'ATTACHMENT') {
    return (Attachments ?? [])
      .map(({ AttachmentName, Status }) => `[file ${AttachmentName ?? ''}: ${Status ?? ''}]`)
      .join(' ');
  }
  if (Type === 'MESSAGE') return Content ?? '';
  return `(${ContentType.replace('application/vnd.amazonaws.connect.event.', '')})`;
}

function receipts({ MessageMetadata }: Item): string {
  const all = MessageMetadata?.Receipts ?? [];
  if (all.some(({ ReadTimestamp }) => ReadTimestamp !== undefined)) return '  ✓✓ read';
  return all.length > 0 ? '  ✓ delivered' : '';
}
