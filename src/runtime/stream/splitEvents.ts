import type { StreamSplitter } from '../operation/ResultDescriptor.js';
import { eventsIn } from './ServerEvent.js';

/** Splits a `text/event-stream` response. */
export const splitEvents: StreamSplitter = async function* (chunks, decode, limit) {
  for await (const event of eventsIn(chunks, limit)) {
    // How OpenAI, and many services after it, mark the end of a stream of JSON.
    if (decode && event.data.trim() === '[DONE]') return;
    yield decode ? { ...event, data: decode(event.data) } : event;
  }
};
