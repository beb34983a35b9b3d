/** What a participant is in a chat. */
export type ParticipantRole = 'AGENT' | 'CUSTOMER' | 'SYSTEM' | 'CUSTOM_BOT' | 'SUPERVISOR';

/** When a participant received and read a message. */
export interface Receipt {
  readonly DeliveredTimestamp?: string;
  readonly ReadTimestamp?: string;
  readonly RecipientParticipantId: string;
}

/** An attachment of an item. */
export interface AttachmentItem {
  readonly AttachmentId: string;
  readonly AttachmentName: string;
  readonly ContentType: string;
  readonly Status: 'IN_PROGRESS' | 'APPROVED';
}

/** What says something in a chat: a message, an event or an attachment, without its place in it. */
export interface ItemDraft {
  readonly Type: 'MESSAGE' | 'EVENT' | 'ATTACHMENT';
  readonly ContentType: string;
  readonly Content?: string;
  readonly ParticipantId?: string;
  readonly DisplayName?: string;
  readonly ParticipantRole?: ParticipantRole;
  readonly Attachments?: readonly AttachmentItem[];
}

/**
 * What identifies an item and gives it its place: the order of (AbsoluteTime, Id) is the order in
 * which items came.
 */
export interface Stamp {
  readonly Id: string;
  readonly AbsoluteTime: string;
}

/** An item of a transcript, with the members that it has on the wire. Items never change in place. */
export interface Item extends ItemDraft, Stamp {
  readonly ContactId: string;
  readonly InitialContactId: string;
  readonly MessageMetadata?: {
    readonly MessageId: string;
    readonly Receipts: readonly Receipt[];
  };
}

/** What the content types of all events begin with. */
export const EVENT = 'application/vnd.amazonaws.connect.event.';
