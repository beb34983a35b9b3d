import type { AttachmentItem } from '../../model/AttachmentItem.js';
import type { MessageMetadata as MessageMetadataModel } from '../../model/MessageMetadata.js';
import type { ChatItemType } from '../../model/ChatItemType.js';
import type { ParticipantRole } from '../../model/ParticipantRole.js';
import { ContentType, type EventContentType, type UnknownContentType } from './ContentType.js';
import type { InteractiveContent, InteractiveResponse } from './InteractiveContent.js';

type Known = typeof ContentType;

/**
 * The receipts and the processing state of a message. For a chunk of streamed text, also its
 * number.
 */
export interface MessageMetadata extends MessageMetadataModel {
  /** The number of a chunk of streamed text, starting at 1. */
  readonly ChunkNumber?: number;
  /** False if more chunks of a streamed text follow. The item with true has all of the text. */
  readonly MessageCompleted?: boolean;
}

/** The members of all items, with the names of the service's API. */
export interface ItemFields {
  /** Unique in the conversation. A newer version of an item has the same Id. */
  readonly Id: string;
  /** In ISO 8601, in UTC. */
  readonly AbsoluteTime: string;
  /** The ID of the sender. Absent for items of the contact flow. */
  readonly ParticipantId?: string;
  readonly DisplayName?: string;
  /** `CUSTOMER`, `AGENT`, `SYSTEM` for the contact flow, `CUSTOM_BOT` or `SUPERVISOR`. */
  readonly ParticipantRole?: ParticipantRole;
  /** The ID of the first contact of the chat. Only on items from the socket. */
  readonly InitialContactId?: string;
  readonly ContactId?: string;
  /** In a persistent chat, the ID of the contact that the item was copied from. */
  readonly RelatedContactId?: string;
  readonly MessageMetadata?: MessageMetadata;
}

interface MessageFields extends ItemFields {
  readonly Type: 'MESSAGE';
  /**
   * The content of the message. For a streamed message, the whole text so far. For an interactive
   * message, JSON; `interactive` has it parsed.
   */
  readonly Content: string;
}

/** A text that someone wrote. */
export interface TextMessage extends MessageFields {
  readonly ContentType: Known['TEXT'] | Known['MARKDOWN'] | Known['JSON'];
  readonly interactive?: undefined;
  readonly response?: undefined;
}

/** A list of choices, or a view to fill in. */
export interface InteractiveMessage extends MessageFields {
  readonly ContentType: Known['INTERACTIVE'];
  /** `Content`, parsed. Undefined if it is malformed; an `error` event reports that. */
  readonly interactive: InteractiveContent | undefined;
  readonly response?: undefined;
}

/** The choice that someone made in an interactive message. */
export interface InteractiveResponseMessage extends MessageFields {
  readonly ContentType: Known['INTERACTIVE_RESPONSE'];
  /** `Content`, parsed. Undefined if it is malformed; an `error` event reports that. */
  readonly response: InteractiveResponse | undefined;
  readonly interactive?: undefined;
}

/** A message of a type that this version doesn't know. */
export interface OtherMessage extends MessageFields {
  readonly ContentType: UnknownContentType;
  readonly interactive?: undefined;
  readonly response?: undefined;
}

/** A message; `ContentType` says which kind. */
export type ChatMessage =
  | TextMessage
  | InteractiveMessage
  | InteractiveResponseMessage
  | OtherMessage;

/** Something that happened: for example, someone joined. */
export interface ChatEvent extends ItemFields {
  readonly Type: 'EVENT';
  readonly ContentType: EventContentType | UnknownContentType;
  readonly Content?: string;
}

/** Files that someone sent. The item is delivered again when the service has scanned them. */
export interface ChatAttachment extends ItemFields {
  readonly Type: 'ATTACHMENT';
  readonly ContentType?: string;
  readonly Attachments: readonly AttachmentItem[];
}

/**
 * Anything else in the transcript. At run time, its `Type` may also be one that this version
 * doesn't know.
 */
export interface OtherItem extends ItemFields {
  readonly Type: Exclude<
    (typeof ChatItemType)[keyof typeof ChatItemType],
    'MESSAGE' | 'EVENT' | 'ATTACHMENT'
  >;
  readonly ContentType?: string;
  readonly Content?: string;
}

/** An item of the transcript. */
export type ChatItem = ChatMessage | ChatEvent | ChatAttachment | OtherItem;

/** Someone is typing. Delivered live only, and possibly lost. */
export interface TypingItem extends Partial<ItemFields> {
  readonly Type: 'EVENT';
  readonly ContentType: Known['TYPING'];
}

/** Someone received or read a message, or the service continued processing it. */
export interface ReceiptItem extends Partial<ItemFields> {
  readonly Type: 'MESSAGEMETADATA';
  readonly ContentType: Known['MESSAGE_METADATA'];
  /**
   * About the message `MessageId`. `Receipts` has only the new receipts, and is absent if there are
   * none.
   */
  readonly MessageMetadata: MessageMetadata & { readonly MessageId: string };
}

/** The argument of an `item` listener. */
export type AnyItem = ChatItem | ReceiptItem | TypingItem;

/** Returns whether an item is a message. */
export function isMessage(item: AnyItem): item is ChatMessage {
  return item.Type === 'MESSAGE';
}

/** Returns whether an item is an event of the transcript. Typing events are not. */
export function isEvent(item: AnyItem): item is ChatEvent {
  return item.Type === 'EVENT' && item.ContentType !== ContentType.TYPING;
}

/** Returns whether an item is an attachment. */
export function isAttachment(item: AnyItem): item is ChatAttachment {
  return item.Type === 'ATTACHMENT';
}
