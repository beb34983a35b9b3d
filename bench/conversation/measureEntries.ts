import { Entries } from '../../src/chat/conversation/Entries.js';
import { readItem } from '../../src/chat/items/readItem.js';
import type { EntryItem } from '../../src/chat/conversation/EntryRecord.js';

/** How many entries are added per measurement, and the number of measurements. */
const ADDED = 200;
const ROUNDS = 40;

/**
 * Measures the time to add an entry and to take a snapshot, in µs.
 *
 * @param count - the number of entries before that.
 * @param reads - whether the snapshot's array is read, too.
 */
export function measureAdding(count: number, reads: boolean): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const entries = filled(count);
    const items = Array.from({ length: ADDED }, (_, index) => itemOf(count + index));
    const start = performance.now();
    for (const item of items) {
      entries.take(item);
      const { view } = entries;
      if (reads && view.all.length < count) throw new Error('entries are missing');
    }
    times.push(((performance.now() - start) * 1_000) / ADDED);
  }
  return times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? NaN;
}

/** Measures the memory of an entry apart from its item, in bytes. Requires `--expose-gc`. */
export function measureMemory(count: number): number {
  const items = Array.from({ length: count }, (_, index) => itemOf(index));
  const before = heapUsed();
  const entries = new Entries(nothing, () => new Error());
  for (const item of items) entries.take(item);
  const used = heapUsed() - before;
  // Uses both, so that nothing is garbage-collected before the measurement.
  if (entries.unread + items.length < count) throw new Error('entries are missing');
  return used / count;
}

function filled(count: number): Entries {
  const entries = new Entries(nothing, () => new Error());
  for (let index = 0; index < count; index += 1) entries.take(itemOf(index));
  return entries;
}

function itemOf(index: number): EntryItem {
  const raw = {
    Id: `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`,
    AbsoluteTime: new Date(1_700_000_000_000 + index * 1_000).toISOString(),
    Type: 'MESSAGE',
    ContentType: 'text/plain',
    Content: `Message ${index}.`,
    ParticipantId: 'agent',
    DisplayName: 'Grace',
    ParticipantRole: 'AGENT',
  };
  return readItem(raw, nothing).item as EntryItem;
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function nothing(): void {
  // No listener.
}
