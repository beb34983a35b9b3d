import type { ConversationEntry } from './ConversationEntry.js';
import type { EntryRecord } from './EntryRecord.js';

/** The maximum number of entries per chunk. */
const CHUNK_SIZE = 256;

interface Chunk {
  readonly records: EntryRecord[];
  /** The entries of `records`. Replaced instead of changed, because snapshots may refer to it. */
  entries: readonly ConversationEntry[];
}

/**
 * An ordered list of entries. A view of it is immutable, and shares all unchanged chunks with
 * earlier views, so the cost of adding an entry doesn't depend on the length of the list.
 */
export class EntryList {
  #chunks: Chunk[] = [];

  /** The current entries, in chunks. */
  view(): (readonly ConversationEntry[])[] {
    return this.#chunks.map(({ entries }) => entries);
  }

  get last(): EntryRecord | undefined {
    return this.#chunks.at(-1)?.records.at(-1);
  }

  /**
   * All entries, first to last. A method with a computed name would keep bundlers from removing the
   * class.
   */
  *forwards(): Generator<EntryRecord, undefined> {
    for (const { records } of this.#chunks) yield* records;
    return undefined;
  }

  /** All entries, last to first. */
  *backwards(): Generator<EntryRecord, undefined> {
    for (let i = this.#chunks.length - 1; i >= 0; i -= 1) {
      yield* [...(this.#chunks[i]?.records ?? [])].reverse();
    }
    return undefined;
  }

  /**
   * Inserts a record among those of the same time: after the ones for which `isBefore` returns
   * true. By default, after all of them.
   */
  insert(record: EntryRecord, isBefore: (other: EntryRecord) => boolean = () => true): void {
    let chunkAt = this.#chunks.length - 1;
    const goesBefore = (other: EntryRecord | undefined): boolean =>
      other !== undefined && (other.ms > record.ms || (other.ms === record.ms && !isBefore(other)));
    while (chunkAt > 0 && goesBefore(this.#chunks[chunkAt]?.records[0])) chunkAt -= 1;
    const chunk = this.#chunks[chunkAt];
    if (!chunk) {
      this.#chunks = [{ records: [record], entries: [record.entry] }];
      return;
    }
    let index = chunk.records.length;
    while (index > 0 && goesBefore(chunk.records[index - 1])) index -= 1;
    this.#splice(chunkAt, index, 0, [record]);
  }

  /** Adds records before all others, in the given order. */
  prepend(records: readonly EntryRecord[]): void {
    if (records.length === 0) return;
    const added: Chunk[] = [];
    for (let i = 0; i < records.length; i += CHUNK_SIZE) {
      const part = records.slice(i, i + CHUNK_SIZE);
      added.push({ records: part, entries: part.map(({ entry }) => entry) });
    }
    this.#chunks = [...added, ...this.#chunks];
  }

  /** Updates the list after the entry of a record was replaced. */
  changed(record: EntryRecord): void {
    const place = this.#find(record);
    if (place) this.#splice(place.chunkAt, place.index, 1, [record]);
  }

  /** @returns whether the record was in the list. */
  remove(record: EntryRecord): boolean {
    const place = this.#find(record);
    if (place) this.#splice(place.chunkAt, place.index, 1, []);
    return place !== undefined;
  }

  #find(record: EntryRecord): { readonly chunkAt: number; readonly index: number } | undefined {
    for (let chunkAt = this.#chunks.length - 1; chunkAt >= 0; chunkAt -= 1) {
      const { records = [] } = this.#chunks[chunkAt] ?? {};
      if ((records[0]?.ms ?? Infinity) > record.ms) continue;
      const index = records.lastIndexOf(record);
      if (index >= 0) return { chunkAt, index };
      if ((records[0]?.ms ?? Infinity) < record.ms) return undefined;
    }
    return undefined;
  }

  #splice(chunkAt: number, index: number, removed: number, added: readonly EntryRecord[]): void {
    const chunk = this.#chunks[chunkAt];
    if (!chunk) return;
    const entries = [...chunk.entries];
    entries.splice(index, removed, ...added.map(({ entry }) => entry));
    chunk.entries = entries;
    chunk.records.splice(index, removed, ...added);
    if (chunk.records.length === 0) this.#chunks.splice(chunkAt, 1);
    if (chunk.records.length > CHUNK_SIZE) this.#split(chunkAt, chunk, index);
  }

  /** If entries are added at the end, chunks become full. Chunks that grow elsewhere are halved. */
  #split(chunkAt: number, { records, entries }: Chunk, index: number): void {
    const at = index === CHUNK_SIZE ? index : CHUNK_SIZE / 2;
    const parts = [
      { records: records.slice(0, at), entries: entries.slice(0, at) },
      { records: records.slice(at), entries: entries.slice(at) },
    ];
    this.#chunks.splice(chunkAt, 1, ...parts);
  }
}
