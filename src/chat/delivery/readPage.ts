import type { ChatItemError } from '../errors/ChatItemError.js';
import { readItem, type Placed } from '../items/readItem.js';

/** Parses the items of a page of the transcript. Invalid items are reported and left out. */
export function readPage(
  page: readonly unknown[],
  report: (error: ChatItemError) => void,
): Placed[] {
  const items: Placed[] = [];
  for (const raw of page) {
    try {
      const received = readItem(raw, report);
      if (received.kind !== 'typing') items.push(received);
    } catch (error) {
      report(error as ChatItemError);
    }
  }
  return items;
}
