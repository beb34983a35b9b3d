import type { Cancellation } from '../../runtime/call/Cancellation.js';
import type { AttachmentFile } from '../attachments/AttachmentFile.js';
import type { SendAttachmentOptions } from '../attachments/sendAttachment.js';
import type { ChatAttachment, ChatEvent, ChatMessage } from '../items/ChatItem.js';
import type {
  ConversationEntry,
  OutgoingAttachment,
  OutgoingMessage,
} from './ConversationEntry.js';

/** An item of the service that an entry can show. */
export type EntryItem = ChatMessage | ChatAttachment | ChatEvent;

/** A message or file that is being sent from here. */
export interface Outgoing {
  /** The same for each attempt, so that the service applies only one of them. */
  readonly clientToken: string;
  /** What the entry shows until the service sends the item back. */
  readonly item: OutgoingMessage | OutgoingAttachment;
  /** Whether the service may have received it although an attempt failed. */
  mayBeSent: boolean;
  /** Undefined for a message, and for a file that was lost when its page was closed. */
  readonly file?: AttachmentFile;
  readonly options?: SendAttachmentOptions;
  /** Aborts sending. */
  readonly cancellation: Cancellation;
  /**
   * An item that is probably this one: the socket can be faster than the response, which settles
   * it. Until then, the item is not shown.
   */
  echo?: EntryItem;
}

/** An entry, with internal data that snapshots don't show. */
export interface EntryRecord {
  /** Replaced at each change. */
  entry: ConversationEntry;
  /** The entry's position: the AbsoluteTime of its item, in ms since 1970. */
  ms: number;
  /** What is being sent, until the service sends it back. */
  outgoing?: Outgoing;
}

/** The known file ids of an entry. */
export function fileIdsOf(item: ConversationEntry['item']): string[] {
  if (item.Type !== 'ATTACHMENT') return [];
  return item.Attachments.flatMap(({ AttachmentId }) => AttachmentId ?? []);
}

/** Whether an item could be the echo of something sent from here. */
export function looksLike(item: EntryItem, outgoing: Outgoing['item']): boolean {
  if (item.Type === 'MESSAGE' && outgoing.Type === 'MESSAGE') {
    return item.Content === outgoing.Content && item.ContentType === outgoing.ContentType;
  }
  if (item.Type !== 'ATTACHMENT' || outgoing.Type !== 'ATTACHMENT') return false;
  return item.Attachments[0]?.AttachmentName === outgoing.Attachments[0]?.AttachmentName;
}
