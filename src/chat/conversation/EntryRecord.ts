import type { Cancellation } from '../../runtime/call/Cancellation.js';
import type { AttachmentFile } from '../attachments/AttachmentFile.js';
import type { SendAttachmentOptions } from '../attachments/sendAttachment.js';
import type { ChatAttachment, ChatEvent, ChatMessage } from '../items/ChatItem.js';
import type {
  ConversationEntry,
  OutgoingAttachment,
  OutgoingMessage,
} from './ConversationEntry.js';

/** What an entry can show of what the service has sent. */
export type EntryItem = ChatMessage | ChatAttachment | ChatEvent;

/** What was handed over here to be sent. */
export interface Outgoing {
  /** The same for each attempt, so that the service applies it once. */
  readonly clientToken: string;
  /** What is shown of it until the service sends it back. */
  readonly item: OutgoingMessage | OutgoingAttachment;
  /** Whether the service may have it although an attempt has failed. */
  mayBeSent: boolean;
  /** Undefined for a message, and for a file that was lost with the page that it was chosen on. */
  readonly file?: AttachmentFile;
  readonly options?: SendAttachmentOptions;
  /** Gives it up. */
  readonly cancellation: Cancellation;
  /**
   * An item that is probably this one: the socket may be faster than the answer, which tells. Until
   * then it is not shown.
   */
  echo?: EntryItem;
}

/** An entry, and what a window need not know of it. */
export interface EntryRecord {
  /** Replaced at each change. */
  entry: ConversationEntry;
  /** Orders the entries: the item's AbsoluteTime in ms since 1970. */
  ms: number;
  /** What was handed over here, until the service has sent it back. */
  outgoing?: Outgoing;
}

/** The ids of the files of an entry, as far as they are known. */
export function fileIdsOf(item: ConversationEntry['item']): string[] {
  if (item.Type !== 'ATTACHMENT') return [];
  return item.Attachments.flatMap(({ AttachmentId }) => AttachmentId ?? []);
}

/** Whether an item looks as one would that was sent from here. */
export function looksLike(item: EntryItem, outgoing: Outgoing['item']): boolean {
  if (item.Type === 'MESSAGE' && outgoing.Type === 'MESSAGE') {
    return item.Content === outgoing.Content && item.ContentType === outgoing.ContentType;
  }
  if (item.Type !== 'ATTACHMENT' || outgoing.Type !== 'ATTACHMENT') return false;
  return item.Attachments[0]?.AttachmentName === outgoing.Attachments[0]?.AttachmentName;
}
