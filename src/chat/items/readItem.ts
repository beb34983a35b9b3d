import { parseJson } from '../../runtime/values/json.js';
import { ChatItemError } from '../errors/ChatItemError.js';
import type { ChatItem, ReceiptItem, TypingItem } from './ChatItem.js';
import { ContentType } from './ContentType.js';
import { parseInteractive, parseInteractiveResponse } from './InteractiveContent.js';
import type { Position } from './Position.js';

/** An item from the service, classified by how a session handles it. */
export type Received = Placed | { readonly kind: 'typing'; readonly item: TypingItem };

/** An item that has a position in the conversation. */
export type Placed =
  | { readonly kind: 'item'; readonly item: ChatItem; readonly at: Position }
  | { readonly kind: 'receipt'; readonly item: ReceiptItem; readonly at: Position };

/**
 * Parses an item of the socket or of the transcript.
 *
 * @param report - called if the content doesn't match its type; the item is returned without parsed
 * content.
 * @throws ChatItemError if it is not an item, or has no position.
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

const NONE = {};

/** The metadata of an item. Empty if it has none, or if it is invalid. */
export function metadataOf(item: object): Readonly<Record<string, unknown>> {
  const { MessageMetadata: metadata } = item as { readonly MessageMetadata?: unknown };
  return typeof metadata === 'object' && metadata !== null
    ? (metadata as Record<string, unknown>)
    : NONE;
}

/** Whether this item ends the chat. The end of an earlier contact does not. */
export function isEnd(item: ChatItem): boolean {
  if (item.RelatedContactId !== undefined) return false;
  return item.ContentType === ContentType.CHAT_ENDED || item.Type === 'CHAT_ENDED';
}

function positionOf(item: Readonly<Record<string, unknown>>): Position {
  const { Id: id, AbsoluteTime: time } = item;
  if (typeof id !== 'string' || id === '') {
    throw new ChatItemError('Id must be a non-empty string', item);
  }
  const ms = typeof time === 'string' ? Date.parse(time) : NaN;
  if (Number.isNaN(ms)) throw new ChatItemError('AbsoluteTime must be a time in ISO 8601', item);
  return { ms, id };
}

function withParsedContent(
  item: Readonly<Record<string, unknown>>,
  report: (error: ChatItemError) => void,
): ChatItem {
  if (item['Type'] === 'ATTACHMENT' && !isListOfObjects(item['Attachments'])) {
    report(new ChatItemError('Attachments must be a list of objects', item));
    return { ...item, Attachments: [] } as unknown as ChatItem;
  }
  switch (item['ContentType']) {
    case ContentType.INTERACTIVE:
      return {
        ...item,
        interactive: contentOf(item, parseInteractive, report),
      } as unknown as ChatItem;
    case ContentType.INTERACTIVE_RESPONSE:
      return {
        ...item,
        response: contentOf(item, parseInteractiveResponse, report),
      } as unknown as ChatItem;
    default:
      return item as unknown as ChatItem;
  }
}

/** Returns the parsed content of an item. Undefined if it is malformed, which is reported. */
function contentOf(
  item: Readonly<Record<string, unknown>>,
  parse: (content: unknown) => unknown,
  report: (error: ChatItemError) => void,
): unknown {
  try {
    return parse(parseJson(String(item['Content'])));
  } catch (error) {
    const why = error instanceof TypeError ? error.message : 'it must be JSON';
    report(new ChatItemError(`Content does not match its ContentType: ${why}`, item));
    return undefined;
  }
}

function isListOfObjects(value: unknown): boolean {
  const isObject = (entry: unknown): boolean => typeof entry === 'object' && entry !== null;
  return Array.isArray(value) && value.every(isObject);
}
