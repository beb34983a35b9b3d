import type { AttachmentItem } from '../../model/AttachmentItem.js';
import type { MessageMetadata as MessageMetadataModel } from '../../model/MessageMetadata.js';
import type { ParticipantRole } from '../../model/ParticipantRole.js';
import type { ContentType, EventContentType, UnknownContentType } from './contentTypes.js';
import type { InteractiveContent, InteractiveResponse } from './interactive.js';

type Known = typeof ContentType;

/** What became of a message; chunks of streamed text say which they are. */
export interface MessageMetadata extends MessageMetadataModel {
  /** The number of a chunk of streamed text, from 1. */
  readonly ChunkNumber?: number;
  /** False where more of a streamed text is to come; the item with true has all of it. */
  readonly MessageCompleted?: boolean;
}

/** What items have in common, under the names that they have on the wire. */
export interface ItemFields {
  /** One in the conversation. An update of an item has the same. */
  readonly Id: string;
  /** In ISO 8601, in UTC. */
  readonly AbsoluteTime: string;
  /** Who it comes from. Absent where that is the contact flow. */
  readonly ParticipantId?: string;
  readonly DisplayName?: string;
  /** `CUSTOMER`, `AGENT`, `SYSTEM` for the contact flow, `CUSTOM_BOT` or `SUPERVISOR`. */
  readonly ParticipantRole?: ParticipantRole;
  /** The first contact of the chat. On items of the socket only. */
  readonly InitialContactId?: string;
  readonly ContactId?: string;
  /** The contact that the item was taken over from, in a persistent chat. */
  readonly RelatedContactId?: string;
  readonly MessageMetadata?: MessageMetadata;
}

interface MessageFields extends ItemFields {
  readonly Type: 'MESSAGE';
  /** What was said, as it came: of an interactive message JSON, which `interactive` has parsed. */
  readonly Content: string;
}

/** Text that somebody has written. */
export interface TextMessage extends MessageFields {
  readonly ContentType: Known['TEXT'] | Known['MARKDOWN'] | Known['JSON'];
  readonly interactive?: undefined;
  readonly response?: undefined;
}

/** Something to choose from, or a view to fill in. */
export interface InteractiveMessage extends MessageFields {
  readonly ContentType: Known['INTERACTIVE'];
  /** `Content`, parsed. Undefined where it is malformed; an `error` event has said so. */
  readonly interactive: InteractiveContent | undefined;
  readonly response?: undefined;
}

/** What somebody has chosen. */
export interface InteractiveResponseMessage extends MessageFields {
  readonly ContentType: Known['INTERACTIVE_RESPONSE'];
  /** `Content`, parsed. Undefined where it is malformed; an `error` event has said so. */
  readonly response: InteractiveResponse | undefined;
  readonly interactive?: undefined;
}

/** A message of a type that this version of the client does not know. */
export interface OtherMessage extends MessageFields {
  readonly ContentType: UnknownContentType;
  readonly interactive?: undefined;
  readonly response?: undefined;
}

export type ChatMessage =
  | TextMessage
  | InteractiveMessage
  | InteractiveResponseMessage
  | OtherMessage;

/** Something that happened, such as that somebody has joined. */
export interface ChatEvent extends ItemFields {
  readonly Type: 'EVENT';
  readonly ContentType: EventContentType | UnknownContentType;
  readonly Content?: string;
}

/** Files that somebody has sent. It comes again when the service has checked them. */
export interface ChatAttachment extends ItemFields {
  readonly Type: 'ATTACHMENT';
  readonly ContentType?: string;
  readonly Attachments: readonly AttachmentItem[];
}

/** An item of a type that this version of the client does not know. */
export interface OtherItem extends ItemFields {
  readonly Type: UnknownContentType;
  readonly ContentType?: string;
  readonly Content?: string;
}

/** Everything that stays in the transcript. */
export type ChatItem = ChatMessage | ChatEvent | ChatAttachment | OtherItem;

/** Whether an item, of the transcript or of `item`, is a message. */
export function isMessage(item: ChatItem): item is ChatMessage {
  return item.Type === 'MESSAGE';
}

/** Whether an item is an event. */
export function isEvent(item: ChatItem): item is ChatEvent {
  return item.Type === 'EVENT';
}

/** Whether an item is an attachment. */
export function isAttachment(item: ChatItem): item is ChatAttachment {
  return item.Type === 'ATTACHMENT';
}

/** Somebody is typing. It is live only, and may get lost. */
export interface TypingItem extends Partial<ItemFields> {
  readonly Type: 'EVENT';
  readonly ContentType: Known['TYPING'];
}

/** Somebody has received or read a message. */
export interface ReceiptItem extends Partial<ItemFields> {
  readonly Type: 'MESSAGEMETADATA';
  readonly ContentType: Known['MESSAGE_METADATA'];
  /** Of `MessageId`: the receipts that are new. */
  readonly MessageMetadata: MessageMetadata & { readonly MessageId: string };
}
