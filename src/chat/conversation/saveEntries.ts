import { isMembers } from '../../runtime/values/kinds.js';
import type { Entries } from './Entries.js';
import type { EntryRecord } from './EntryRecord.js';
import type { SavedEntry } from './SavedConversation.js';

/**
 * The maximum number of entries that are saved, apart from unsent ones, and the maximum length of
 * their JSON, in characters.
 */
const COUNT_LIMIT = 500;
const SIZE_LIMIT = 1_000_000;

/**
 * Selects all unsent entries, and as many of the newest entries as fit into a `sessionStorage` of 5
 * MB together with other data.
 */
export function saveEntries(entries: Entries): {
  readonly saved: readonly SavedEntry[];
  /** Whether these are all entries. */
  readonly isAll: boolean;
} {
  const saved: SavedEntry[] = [];
  let count = 0;
  let size = 0;
  let isAll = true;
  for (const record of entries.backwards()) {
    const entry = saveEntry(record, entries.isUnread(record));
    if (record.entry.item.Id !== undefined) {
      count += 1;
      size += JSON.stringify(entry).length;
      isAll = count <= COUNT_LIMIT && size <= SIZE_LIMIT;
      if (!isAll) break;
    }
    saved.push(entry);
    // The session won't deliver the item again.
    if (record.outgoing?.echo) saved.push({ item: rawFields(record.outgoing.echo) });
  }
  return { saved: saved.reverse(), isAll };
}

function saveEntry({ entry, outgoing }: EntryRecord, isUnread: boolean): SavedEntry {
  const { key, item, status, error } = entry;
  const outcome: unknown = isMembers(error) ? error['outcome'] : undefined;
  return {
    ...(key !== item.Id && { key }),
    item: rawFields(item),
    ...(status && { status }),
    ...(isUnread && { isUnread }),
    ...(error && {
      error: {
        message: error.message,
        ...((outcome === 'unknown' || outgoing?.mayBeSent) && { outcome: 'unknown' as const }),
      },
    }),
    ...(outgoing && { clientToken: outgoing.clientToken }),
  };
}

/** An item without its parsed members, which can be restored from its content. */
function rawFields(item: object): object {
  const parsed = ['interactive', 'response'];
  return Object.fromEntries(Object.entries(item).filter(([name]) => !parsed.includes(name)));
}
