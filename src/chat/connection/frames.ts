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

/** What the service says. */
export type Frame =
  | { readonly kind: 'subscribed' | 'refused' | 'heartbeat' | 'other' }
  | { readonly kind: 'item'; readonly item: unknown };

/**
 * Reads a frame. What a session has no use for is `other`: pings, empty frames, topics of later days.
 *
 * @throws SyntaxError where it is no JSON.
 */
export function readFrame(data: unknown): Frame {
  if (typeof data !== 'string' || data.trim() === '') return { kind: 'other' };
  const frame = record(JSON.parse(data));
  switch (frame['topic']) {
    case 'aws/subscribe':
      return { kind: record(frame['content'])['status'] === 'success' ? 'subscribed' : 'refused' };
    case 'aws/heartbeat':
      return { kind: 'heartbeat' };
    case CHAT_TOPIC: {
      const { content } = frame;
      return { kind: 'item', item: typeof content === 'string' ? JSON.parse(content) : content };
    }
    default:
      return { kind: 'other' };
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
