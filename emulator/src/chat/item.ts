/** What a participant is in a chat. */
export type ParticipantRole = 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR';

/** When a participant received and read a message. */
export interface Receipt {
  readonly DeliveredTimestamp?: string;
  readonly ReadTimestamp?: string;
  readonly RecipientParticipantId: string;
}

/** What becomes of a message that is processed before the others see it. */
export type MessageProcessingStatus = 'PROCESSING' | 'FAILED' | 'REJECTED';

/** What is known of a message beside its content. */
export interface MessageMetadata {
  readonly MessageId?: string;
  readonly Receipts?: readonly Receipt[];
  readonly MessageProcessingStatus?: MessageProcessingStatus;
  /** From 1, where a message is streamed in chunks. */
  readonly ChunkNumber?: number;
  /** Whether a chunk of a streamed message is the last, which replaces all before it. */
  readonly MessageCompleted?: boolean;
}

/** An attachment of an item. */
export interface AttachmentItem {
  readonly AttachmentId: string;
  readonly AttachmentName: string;
  readonly ContentType: string;
  readonly Status: 'IN_PROGRESS' | 'APPROVED' | 'REJECTED';
}

/** What says something in a chat: a message, an event or an attachment, without its place in it. */
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

/**
 * What identifies an item and gives it its place: the order of (AbsoluteTime, Id) is the order in
 * which items came.
 */
export interface Stamp {
  readonly Id: string;
  readonly AbsoluteTime: string;
}

/** An item of a chat, with the members that it has on the wire. Items never change in place. */
export interface Item extends ItemDraft, Stamp {
  /** The contact that it was said in, where that is not an earlier one. */
  readonly ContactId?: string;
  /** The contact that it was said in, in the transcript of a chat that goes on from there. */
  readonly RelatedContactId?: string;
  readonly InitialContactId: string;
}

/** What the content types of all events begin with. */
export const EVENT = 'application/vnd.amazonaws.connect.event.';

/** The content type of what tells that the metadata of a message has changed. */
export const MESSAGE_METADATA = `${EVENT}message.metadata`;
