import type { AttachmentItem } from '../../model/AttachmentItem.js';
import type { AttachmentProgress } from '../attachments/AttachmentProgress.js';
import type { ChatAttachment, ChatEvent, ChatMessage } from '../items/ChatItem.js';
import type { InteractiveResponse } from '../items/InteractiveContent.js';

/**
 * The status of one of your own messages or files. It never claims more than is known.
 *
 *     sending ──► sent ──► delivered ──► read
 *        │  └──► processing ──► sent
 *        │           └────────► rejected
 *        └──► failed ── retry ──► sending
 */
export type EntryStatus =
  /** The service has not responded yet. */
  | 'sending'
  /** The service has received it. */
  | 'sent'
  /** The service is processing the message or scanning the file. The others don't see it yet. */
  | 'processing'
  /** Someone has received it. */
  | 'delivered'
  /** Someone has read it. */
  | 'read'
  /** The service rejected it after it was sent. The others never see it. */
  | 'rejected'
  /** It could not be sent or processed. The entry has the `error`. */
  | 'failed';

/** One of your own messages that the service has not sent back yet. */
export interface OutgoingMessage {
  readonly Type: 'MESSAGE';
  readonly ContentType: string;
  readonly Content: string;
  /** Known as soon as the service has responded. */
  readonly Id?: string;
  /** Known as soon as the service has responded. */
  readonly AbsoluteTime?: string;
  readonly ParticipantId?: undefined;
  readonly DisplayName?: undefined;
  readonly ParticipantRole?: undefined;
  readonly MessageMetadata?: undefined;
  readonly interactive?: undefined;
  /** For an interactive response: `Content`, parsed. */
  readonly response?: InteractiveResponse;
}

/** One of your own files that the service has not sent back yet. */
export interface OutgoingAttachment {
  readonly Type: 'ATTACHMENT';
  readonly ContentType?: undefined;
  /** The file's name and type. */
  readonly Attachments: readonly AttachmentItem[];
  readonly Id?: undefined;
  readonly AbsoluteTime?: undefined;
  readonly ParticipantId?: undefined;
  readonly DisplayName?: undefined;
  readonly ParticipantRole?: undefined;
  readonly MessageMetadata?: undefined;
}

/** A message, file or event in a chat window. Entries are immutable: a change replaces the entry. */
export interface ConversationEntry {
  /**
   * Identifies the entry for as long as it exists. An outgoing message keeps its key when the
   * service sends it back.
   */
  readonly key: string;
  /** The item. While a message or a file is being sent, this contains what is known so far. */
  readonly item: ChatMessage | ChatAttachment | ChatEvent | OutgoingMessage | OutgoingAttachment;
  /** Whether it is a message or file of this participant. False for events. */
  readonly isOwn: boolean;
  /** The status of your own messages and files. Undefined for everything else. */
  readonly status: EntryStatus | undefined;
  /** The error of a failed entry. */
  readonly error?: Error;
  /** The progress of a file that is being sent. */
  readonly progress?: AttachmentProgress;
}
