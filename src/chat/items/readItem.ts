import { ChatItemError } from '../errors/ChatItemError.js';
import { isAttachment, type ChatItem, type ReceiptItem, type TypingItem } from './ChatItem.js';
import { ContentType } from './contentTypes.js';
import { parseInteractive, parseInteractiveResponse } from './interactive.js';

/** Where an item stands in the conversation: items are ordered by time, then by Id. */
export interface Position {
  /** The item's time, in ms since 1970. */
  readonly ms: number;
  readonly id: string;
}

/** An item as it came off the wire, told by what a session does with it. */
export type Received = Placed | { readonly kind: 'typing'; readonly item: TypingItem };

/** An item that has its place in the order. */
export type Placed =
  | { readonly kind: 'item'; readonly item: ChatItem; readonly at: Position }
  | { readonly kind: 'receipt'; readonly item: ReceiptItem; readonly at: Position };

/** Negative where `a` comes first, 0 where they are the same position. */
export function comparePositions(a: Position, b: Position): number {
  if (a.ms !== b.ms) return a.ms - b.ms;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * Reads an item of the socket or of the transcript.
 *
 * @param report - is told of content that is not what its type says; the item is passed on without.
 * @throws ChatItemError for what is no item at all, or cannot be given a place.
 */
export function readItem(raw: unknown, report: (error: ChatItemError) => void): Received {
  if (typeof raw !== 'object' || raw === null) {
    throw new ChatItemError('an item must be an object', raw);
  }
  const item = raw as Readonly<Record<string, unknown>>;
  const contentType = item['ContentType'];
  if (contentType === ContentType.TYPING) {
    return { kind: 'typing', item: item as unknown as TypingItem };
  }
  const at = positionOf(item);
  if (item['Type'] === 'MESSAGEMETADATA') {
    if (typeof metadataOf(item)['MessageId'] !== 'string') {
      throw new ChatItemError('MessageMetadata.MessageId must be a string', raw);
    }
    return { kind: 'receipt', item: item as unknown as ReceiptItem, at };
  }
  return { kind: 'item', item: withParsedContent(item, report), at };
}

function positionOf(item: Readonly<Record<string, unknown>>): Position {
  const { Id: id, AbsoluteTime: time } = item;
  if (typeof id !== 'string' || id === '') {
    throw new ChatItemError('Id must be a string with something in it', item);
  }
  const ms = typeof time === 'string' ? Date.parse(time) : NaN;
  if (Number.isNaN(ms)) throw new ChatItemError('AbsoluteTime must be a time in ISO 8601', item);
  return { ms, id };
}

function withParsedContent(
  item: Readonly<Record<string, unknown>>,
  report: (error: ChatItemError) => void,
): ChatItem {
  const parse = (parser: (content: string) => unknown): unknown => {
    try {
      return parser(String(item['Content']));
    } catch (error) {
      const why = error instanceof TypeError ? error.message : 'it must be JSON';
      report(new ChatItemError(`Content is none of its ContentType: ${why}`, item));
      return undefined;
    }
  };
  if (item['Type'] === 'ATTACHMENT' && !isListOfObjects(item['Attachments'])) {
    report(new ChatItemError('Attachments must be a list of objects', item));
    return { ...item, Attachments: [] } as unknown as ChatItem;
  }
  switch (item['ContentType']) {
    case ContentType.INTERACTIVE:
      return { ...item, interactive: parse(parseInteractive) } as unknown as ChatItem;
    case ContentType.INTERACTIVE_RESPONSE:
      return { ...item, response: parse(parseInteractiveResponse) } as unknown as ChatItem;
    default:
      return item as unknown as ChatItem;
  }
}

function isListOfObjects(value: unknown): boolean {
  const isObject = (entry: unknown): boolean => typeof entry === 'object' && entry !== null;
  return Array.isArray(value) && value.every(isObject);
}

/**
 * How far an item has come: it may be seen again until its stage is Infinity. Streamed text counts
 * its chunks, an attachment its files that the service has checked.
 */
export function stageOf(item: ChatItem): number {
  const { ChunkNumber, MessageCompleted, MessageProcessingStatus } = metadataOf(item);
  if (MessageCompleted === false) return Number(ChunkNumber ?? 0);
  if (MessageProcessingStatus === 'PROCESSING') return 0;
  const files = isAttachment(item) ? item.Attachments : [];
  const checked = files.filter(({ Status }) => Status !== 'IN_PROGRESS').length;
  return checked < files.length ? checked : Infinity;
}

/** Whether the chat is over with this item. That of an earlier contact says nothing of this one. */
export function isEnd(item: ChatItem): boolean {
  if (item.RelatedContactId !== undefined) return false;
  return item.ContentType === ContentType.CHAT_ENDED || item.Type === 'CHAT_ENDED';
}

function metadataOf(item: object): Readonly<Record<string, unknown>> {
  const metadata: unknown = Reflect.get(item, 'MessageMetadata');
  return typeof metadata === 'object' && metadata !== null
    ? (metadata as Record<string, unknown>)
    : {};
}
