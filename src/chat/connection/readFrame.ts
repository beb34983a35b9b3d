import { parseJson } from '../../runtime/values/json.js';
import { isMembers } from '../../runtime/values/kinds.js';

/*
 * What goes over the socket: text frames of JSON, each with a topic.
 */

const CHAT_TOPIC = 'aws/chat';

export const SUBSCRIBE = JSON.stringify({
  topic: 'aws/subscribe',
  content: { topics: [CHAT_TOPIC] },
});
export const HEARTBEAT = JSON.stringify({ topic: 'aws/heartbeat' });
export const PING = JSON.stringify({ topic: 'aws/ping' });

/** In bytes. An item has 16 KiB of content: what is much larger does not come from the service. */
export const LARGEST_FRAME = 1024 * 1024;

/** A frame of the service. */
export type Frame =
  | { readonly kind: 'subscribed' | 'refused' | 'heartbeat' | 'too-large' | 'other' }
  | { readonly kind: 'item'; readonly item: unknown };

/**
 * Reads a frame. What a session has no use for is `other`: pings, empty frames, unknown topics.
 *
 * @throws SyntaxError if it is not JSON.
 */
export function readFrame(data: unknown): Frame {
  if (isTooLarge(data)) return { kind: 'too-large' };
  if (typeof data !== 'string' || data.trim() === '') return { kind: 'other' };
  const frame = members(parseJson(data));
  switch (frame['topic']) {
    case 'aws/subscribe':
      return { kind: members(frame['content'])['status'] === 'success' ? 'subscribed' : 'refused' };
    case 'aws/heartbeat':
      return { kind: 'heartbeat' };
    case CHAT_TOPIC: {
      const { content } = frame;
      return { kind: 'item', item: typeof content === 'string' ? parseJson(content) : content };
    }
    default:
      return { kind: 'other' };
  }
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return isMembers(value) ? value : {};
}

function isTooLarge(data: unknown): boolean {
  if (typeof data === 'string') {
    // A character has one to three bytes; counting them is for those in between.
    if (data.length > LARGEST_FRAME) return true;
    return data.length * 3 > LARGEST_FRAME && new TextEncoder().encode(data).length > LARGEST_FRAME;
  }
  if (!isMembers(data)) return false;
  const { byteLength, size } = data as { readonly byteLength?: unknown; readonly size?: unknown };
  return Number(byteLength ?? size) > LARGEST_FRAME;
}
