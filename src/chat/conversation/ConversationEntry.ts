import type { AttachmentItem } from '../../model/AttachmentItem.js';
import type { AttachmentProgress } from '../attachments/AttachmentProgress.js';
import type { ChatAttachment, ChatEvent, ChatMessage } from '../items/ChatItem.js';
import type { InteractiveResponse } from '../items/InteractiveContent.js';

/**
 * What became of a message or a file of one's own. It never says more than is known.
 *
 *     sending ──► sent ──► delivered ──► read
 *        │  └──► processing ──► sent
 *        │           └────────► rejected
 *        └──► failed ── retry ──► sending
 */
export type EntryStatus =
  /** Handed over; the service has not answered yet. */
  | 'sending'
  /** The service has it. */
  | 'sent'
  /** The service works on a message, or checks a file; the others don't see it yet. */
  | 'processing'
  /** Somebody has received it. */
  | 'delivered'
  /** Somebody has read it. */
  | 'read'
  /** The service has refused it after it was sent; the others never see it. */
  | 'rejected'
  /** It could not be sent, or could not be processed: the entry has the `error`. */
  | 'failed';

/** A message of one's own that the service has not sent back yet. */
export interface OutgoingMessage {
  readonly Type: 'MESSAGE';
  readonly ContentType: string;
  readonly Content: string;
  /** Known as soon as the service has answered. */
  readonly Id?: string;
  /** Known as soon as the service has answered. */
  readonly AbsoluteTime?: string;
  readonly ParticipantId?: undefined;
  readonly DisplayName?: undefined;
  readonly ParticipantRole?: undefined;
  readonly MessageMetadata?: undefined;
  readonly interactive?: undefined;
  /** Of an interactive response: `Content`, parsed. */
  readonly response?: InteractiveResponse;
}

/** A file of one's own that the service has not sent back yet. */
export interface OutgoingAttachment {
  readonly Type: 'ATTACHMENT';
  readonly ContentType?: undefined;
  /** What is known of the file: its name and its type. */
  readonly Attachments: readonly AttachmentItem[];
  readonly Id?: undefined;
  readonly AbsoluteTime?: undefined;
  readonly ParticipantId?: undefined;
  readonly DisplayName?: undefined;
  readonly ParticipantRole?: undefined;
  readonly MessageMetadata?: undefined;
}

/** Something of a conversation that a chat window shows. It never changes; a newer one replaces it. */
export interface ConversationEntry {
  /** Identifies the entry for as long as it exists: an outgoing message keeps it when it comes back. */
  readonly key: string;
  /** While a message or a file is being sent, what is known of it. */
  readonly item: ChatMessage | ChatAttachment | ChatEvent | OutgoingMessage | OutgoingAttachment;
  /** Whether it is a message or a file of this participant. False for events. */
  readonly isOwn: boolean;
  /** Undefined for whatever is not one's own. */
  readonly status: EntryStatus | undefined;
  /** Why it has failed. */
  readonly error?: Error;
  /** How far a file has come that is being sent. */
  readonly progress?: AttachmentProgress;
}
