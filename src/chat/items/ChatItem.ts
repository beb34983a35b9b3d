import type { AttachmentItem } from '../../model/AttachmentItem.js';
import type { MessageMetadata as MessageMetadataModel } from '../../model/MessageMetadata.js';
import type { ChatItemType } from '../../model/ChatItemType.js';
import type { ParticipantRole } from '../../model/ParticipantRole.js';
import { ContentType, type EventContentType, type UnknownContentType } from './ContentType.js';
import type { InteractiveContent, InteractiveResponse } from './InteractiveContent.js';

type Known = typeof ContentType;

/** What became of a message. A chunk of streamed text says which one it is. */
export interface MessageMetadata extends MessageMetadataModel {
  /** The number of a chunk of streamed text, from 1. */
  readonly ChunkNumber?: number;
  /** False while more of a streamed text is to come; the item with true has all of it. */
  readonly MessageCompleted?: boolean;
}

/** What all items have, under the names that they have on the wire. */
export interface ItemFields {
  /** Unique in the conversation. An update of an item has the same Id. */
  readonly Id: string;
  /** In ISO 8601, in UTC. */
  readonly AbsoluteTime: string;
  /** Who it comes from. Absent if it comes from the contact flow. */
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
  /**
   * What was said. In a streamed message it is the whole text so far. In an interactive message it is
   * JSON, which `interactive` holds parsed.
   */
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
  /** `Content`, parsed. Undefined if it is malformed, which an `error` event has told. */
  readonly interactive: InteractiveContent | undefined;
  readonly response?: undefined;
}

/** What somebody has chosen. */
export interface InteractiveResponseMessage extends MessageFields {
  readonly ContentType: Known['INTERACTIVE_RESPONSE'];
  /** `Content`, parsed. Undefined if it is malformed, which an `error` event has told. */
  readonly response: InteractiveResponse | undefined;
  readonly interactive?: undefined;
}

/** A message of a type that this version of the client does not know. */
export interface OtherMessage extends MessageFields {
  readonly ContentType: UnknownContentType;
  readonly interactive?: undefined;
  readonly response?: undefined;
}

/** A message, by its content type. */
export type ChatMessage =
  | TextMessage
  | InteractiveMessage
  | InteractiveResponseMessage
  | OtherMessage;

/** Something that happened: somebody has joined, for example. */
export interface ChatEvent extends ItemFields {
  readonly Type: 'EVENT';
  readonly ContentType: EventContentType | UnknownContentType;
  readonly Content?: string;
}

/** Files that somebody has sent. The item comes again when the service has checked them. */
export interface ChatAttachment extends ItemFields {
  readonly Type: 'ATTACHMENT';
  readonly ContentType?: string;
  readonly Attachments: readonly AttachmentItem[];
}

/**
 * Anything else that stays in the transcript. At run time its `Type` may also be one that this version
 * of the client does not know.
 */
export interface OtherItem extends ItemFields {
  readonly Type: Exclude<
    (typeof ChatItemType)[keyof typeof ChatItemType],
    'MESSAGE' | 'EVENT' | 'ATTACHMENT'
  >;
  readonly ContentType?: string;
  readonly Content?: string;
}

/** Everything that stays in the transcript. */
export type ChatItem = ChatMessage | ChatEvent | ChatAttachment | OtherItem;

/** Somebody is typing. It is live only, and may get lost. */
export interface TypingItem extends Partial<ItemFields> {
  readonly Type: 'EVENT';
  readonly ContentType: Known['TYPING'];
}

/** Somebody has received or read a message, or its processing has gone on. */
export interface ReceiptItem extends Partial<ItemFields> {
  readonly Type: 'MESSAGEMETADATA';
  readonly ContentType: Known['MESSAGE_METADATA'];
  /** Of the message `MessageId`. `Receipts` holds the new ones only, and is absent if there are none. */
  readonly MessageMetadata: MessageMetadata & { readonly MessageId: string };
}

/** What an `item` listener is given. */
export type AnyItem = ChatItem | ReceiptItem | TypingItem;

/** Whether an item is a message. */
export function isMessage(item: AnyItem): item is ChatMessage {
  return item.Type === 'MESSAGE';
}

/** Whether an item is an event that stays in the transcript: typing is not. */
export function isEvent(item: AnyItem): item is ChatEvent {
  return item.Type === 'EVENT' && item.ContentType !== ContentType.TYPING;
}

/** Whether an item is an attachment. */
export function isAttachment(item: AnyItem): item is ChatAttachment {
  return item.Type === 'ATTACHMENT';
}
