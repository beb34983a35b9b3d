import { ContentType, SourceError, type ChatItem } from 'amazon_connect_participant_service';

/** What an item says, in a line of text. */
export function textOf(item: ChatItem): string {
  if ('Attachments' in item) {
    return item.Attachments.map(({ AttachmentName = '' }) => `[${AttachmentName}]`).join(' ');
  }
  if (item.Type === 'EVENT') return eventText(item);
  if (item.ContentType === ContentType.INTERACTIVE) return '[a choice]';
  return item.Content ?? '';
}

/** What has happened. */
export function eventText(event: Pick<ChatItem, 'ContentType' | 'DisplayName'>): string {
  const { ContentType: type = '', DisplayName: name = 'Somebody' } = event;
  switch (type) {
    case ContentType.PARTICIPANT_JOINED:
      return `${name} has joined`;
    case ContentType.PARTICIPANT_LEFT:
      return `${name} has left`;
    case ContentType.CHAT_ENDED:
      return 'The chat has ended';
    default:
      return type.replace(/^.*\.event\./, '');
  }
}

/** Why a file was not sent. */
export function uploadTrouble(error: unknown): string {
  const fault = error instanceof SourceError ? error.fault : undefined;
  if (fault === 'empty') return 'the file is empty';
  if (fault === 'too-large') return 'the file has more than 20 MB';
  if (fault === 'unreadable') return 'the file cannot be read';
  return 'please try again';
}
