/** The role of a participant. */
export type ParticipantRole = 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR';

/** When a participant received and read a message. */
export interface Receipt {
  readonly DeliveredTimestamp?: string;
  readonly ReadTimestamp?: string;
  readonly RecipientParticipantId: string;
}

/** The status of a message that is processed before the others see it. */
export type MessageProcessingStatus = 'PROCESSING' | 'FAILED' | 'REJECTED';

/** The metadata of a message. */
export interface MessageMetadata {
  readonly MessageId?: string;
  readonly Receipts?: readonly Receipt[];
  readonly MessageProcessingStatus?: MessageProcessingStatus;
  /** Starts at 1. Only in messages that are streamed in chunks. */
  readonly ChunkNumber?: number;
  /** Whether this is the last chunk of a streamed message, which has the whole text. */
  readonly MessageCompleted?: boolean;
}

/** An attachment of an item. */
export interface AttachmentItem {
  readonly AttachmentId: string;
  readonly AttachmentName: string;
  readonly ContentType: string;
  readonly Status: 'IN_PROGRESS' | 'APPROVED' | 'REJECTED';
}

/** A message, an event or an attachment without its id and time. */
export interface ItemDraft {
  readonly Type: 'MESSAGE' | 'EVENT' | 'ATTACHMENT' | 'MESSAGEMETADATA';
  readonly ContentType: string;
  readonly Content?: string;
  readonly ParticipantId?: string;
  readonly DisplayName?: string;
  readonly ParticipantRole?: ParticipantRole;
  readonly Attachments?: readonly AttachmentItem[];
  readonly MessageMetadata?: MessageMetadata;
}

/** The id and the time of an item. Items are ordered by (AbsoluteTime, Id). */
export interface Stamp {
  readonly Id: string;
  readonly AbsoluteTime: string;
}

/** An item of a chat, with the member names of the service's API. Items are immutable. */
export interface Item extends ItemDraft, Stamp {
  /** The contact of the item, unless that is an earlier contact. */
  readonly ContactId?: string;
  /** The earlier contact of the item, in the transcript of a chat that continues it. */
  readonly RelatedContactId?: string;
  readonly InitialContactId: string;
}

/** The prefix of the content types of all events. */
export const EVENT = 'application/vnd.amazonaws.connect.event.';

/** The content type of the event that says that the metadata of a message has changed. */
export const MESSAGE_METADATA = `${EVENT}message.metadata`;
