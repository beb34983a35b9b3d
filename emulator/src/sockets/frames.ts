import { randomUUID } from 'node:crypto';

import type { Item } from '../chat/item.js';
import { parseJson } from '../json/parseJson.js';

/** The topic of a chat's items. */
export const CHAT_TOPIC = 'aws/chat';

/** A frame from a client. */
export type ClientFrame =
  | { readonly topic: 'aws/subscribe'; readonly topics: readonly string[] }
  | { readonly topic: 'aws/heartbeat' }
  | { readonly topic: 'aws/ping' };

export const HEARTBEAT = JSON.stringify({ topic: 'aws/heartbeat' });
export const PONG = JSON.stringify({ topic: 'aws/ping', statusCode: 200, statusContent: 'OK' });

/**
 * Parses a frame. Ignores text after the JSON, because an older client sends an extra bracket
 * there.
 */
export function readFrame(text: string): ClientFrame | undefined {
  const frame = asRecord(parseJson(text) ?? parseJson(text.slice(0, endOfObject(text))));
  switch (frame.topic) {
    case 'aws/heartbeat':
    case 'aws/ping':
      return { topic: frame.topic };
    case 'aws/subscribe': {
      const { topics } = asRecord(frame.content);
      const isList = Array.isArray(topics) && topics.every((topic) => typeof topic === 'string');
      return isList ? { topic: frame.topic, topics } : undefined;
    }
    default:
      return undefined;
  }
}

/** The response to a subscription, with the topics that were subscribed or refused. */
export function subscribed(status: 'success' | 'failure', topics: readonly string[]): string {
  return JSON.stringify({ topic: 'aws/subscribe', content: { status, topics } });
}

/** A frame with an item. */
export function chatFrame(item: Item): string {
  const content = JSON.stringify(item);
  return JSON.stringify({ topic: CHAT_TOPIC, contentType: 'application/json', content });
}

/** The error of the gateway in front of the service for an unknown frame. */
export function gatewayError(connectionId: string): string {
  return JSON.stringify({ message: 'Forbidden', connectionId, requestId: randomUUID() });
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The end of the object at the start of a text, found in one pass; 0 if it doesn't end. */
function endOfObject(text: string): number {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') {
      isInString = true;
    } else if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return 0;
}
