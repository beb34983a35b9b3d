import { isEvent, type MessageMetadata } from '../items/ChatItem.js';
import type { ConversationEntry, EntryStatus, OutgoingAttachment } from './ConversationEntry.js';
import { EntriesView } from './EntriesView.js';
import { EntryList } from './EntryList.js';
import { fileIdsOf, type EntryItem, type EntryRecord } from './EntryRecord.js';
import { ReceiptMarks } from './ReceiptMarks.js';
import { furthest, isReadBy, processingStatus, receiptStatus, statusOf } from './statusOf.js';

/** How many receipts are kept for messages that have not come yet. */
const EARLY_LIMIT = 100;

/** What can change of an entry; undefined takes it off. */
interface Changes {
  readonly item?: ConversationEntry['item'];
  readonly isOwn?: boolean;
  readonly status?: EntryStatus;
  readonly error?: Error | undefined;
  readonly progress?: ConversationEntry['progress'] | undefined;
}

/**
 * The entries of a conversation: what the service has, in the order of the conversation, and after it
 * what is being sent.
 */
export class Entries {
  readonly #changed: () => void;
  readonly #processingFailed: () => Error;
  readonly #list = new EntryList();
  /** What is being sent, in the order in which it was handed over. */
  #tail: EntryRecord[] = [];
  readonly #byKey = new Map<string, EntryRecord>();
  /** By the Ids of items. */
  readonly #byId = new Map<string, EntryRecord>();
  /** By the ids of their files. */
  readonly #byFile = new Map<string, EntryRecord>();
  readonly #marks = new ReceiptMarks();
  /** What is known of messages that have not come yet, by their Ids. */
  readonly #early = new Map<string, MessageMetadata[]>();
  /** The items of entries that were discarded. */
  readonly #discarded = new Set<string>();
  readonly #unread = new Set<EntryRecord>();
  #self: string | undefined;
  #view: EntriesView | undefined;

  /**
   * @param changed - is called at each change.
   * @param processingFailed - makes the error of a message that could not be processed.
   */
  constructor(changed: () => void, processingFailed: () => Error) {
    this.#changed = changed;
    this.#processingFailed = processingFailed;
  }

  /** The entries as they are now: the same view until one of them changes. */
  get view(): EntriesView {
    this.#view ??= new EntriesView([...this.#list.view(), this.#tail.map(({ entry }) => entry)]);
    return this.#view;
  }

  /** The participant of this conversation. Undefined until it is known. */
  get self(): string | undefined {
    return this.#self;
  }

  /** How many messages and files of others have not been read. */
  get unread(): number {
    return this.#unread.size;
  }

  /** The Id of the first item. */
  get firstId(): string | undefined {
    for (const { entry } of this.#list.forwards())
      if (entry.item.Id !== undefined) return entry.item.Id;
    return undefined;
  }

  /** What is being sent, in the order in which it was handed over. */
  get tail(): readonly EntryRecord[] {
    return this.#tail;
  }

  /** The last ones first. */
  *backwards(): Generator<EntryRecord, undefined> {
    yield* [...this.#tail].reverse();
    yield* this.#list.backwards();
    return undefined;
  }

  get(key: string): EntryRecord | undefined {
    return this.#byKey.get(key);
  }

  /** The entry of an item, or of one of its files. */
  of(item: EntryItem): EntryRecord | undefined {
    const known = this.#byId.get(item.Id);
    if (known) return known;
    const id = fileIdsOf(item).find((fileId) => this.#byFile.has(fileId));
    return id === undefined ? undefined : this.#byFile.get(id);
  }

  ofId(id: string): EntryRecord | undefined {
    return this.#byId.get(id);
  }

  ofFile(attachmentId: string): EntryRecord | undefined {
    return this.#byFile.get(attachmentId);
  }

  isUnread(record: EntryRecord): boolean {
    return this.#unread.has(record);
  }

  /** It is known who the participant of this conversation is. */
  identify(self: string): void {
    this.#self = self;
    for (const record of this.#list.forwards()) {
      const { item, isOwn } = record.entry;
      if (isOwn || item.ParticipantId !== self || item.Type === 'EVENT') continue;
      this.#unread.delete(record);
      this.change(record, { isOwn: true });
      this.#setStatus(record, furthest(statusOf(item, self), this.#marks.levelAt(record)));
    }
    for (const record of [...this.#unread]) this.#readIfSeen(record);
  }

  /**
   * Takes an item of the conversation, new or in a newer state.
   *
   * @param late - whether it comes before something that has come already.
   */
  take(item: EntryItem, late = false): void {
    if (this.#discarded.has(item.Id)) return;
    const known = this.of(item);
    if (known) {
      this.settle(known, item);
      return;
    }
    const record = this.#recordOf(item);
    // At the same time as others, a late one has its place by its Id.
    this.#list.insert(record, (other) => !late || (other.entry.item.Id ?? '') < item.Id);
    this.#enter(record, !record.entry.isOwn && !isEvent(item));
  }

  /** Takes a page of items from before the first one, oldest first. They count as read. */
  takeEarlier(page: readonly EntryItem[]): void {
    const fresh = page.filter((item) => !this.of(item) && !this.#discarded.has(item.Id));
    const [first] = this.#list.forwards();
    const records = fresh.map((item) => this.#recordOf(item));
    if (first === undefined || records.every(({ ms }) => ms <= first.ms)) {
      this.#list.prepend(records);
    } else for (const record of records) this.#list.insert(record);
    // The receipt of a message stands for those before it.
    for (const record of records.reverse()) this.#enter(record, false);
  }

  /** Somebody has received or read a message, or its processing has gone on. */
  takeMetadata(messageId: string, metadata: MessageMetadata): void {
    const record = this.#byId.get(messageId);
    if (!record) {
      this.#early.set(messageId, [...(this.#early.get(messageId) ?? []), metadata]);
      const [oldest = ''] = this.#early.keys();
      if (this.#early.size > EARLY_LIMIT) this.#early.delete(oldest);
      return;
    }
    const processing = processingStatus(metadata);
    if (processing && record.entry.isOwn) this.#setStatus(record, processing);
    this.#mark(record, receiptStatus(metadata.Receipts, this.#self));
  }

  /** Adds an entry that is being sent, after all others. */
  addTail(record: EntryRecord): void {
    record.ms = Infinity;
    this.#byKey.set(record.entry.key, record);
    this.#tail.push(record);
    this.#touch();
  }

  /** Puts an entry that is not being sent any more where the conversation is now. */
  anchor(record: EntryRecord): void {
    this.#unlist(record);
    record.ms = this.#list.last?.ms ?? 0;
    this.#byKey.set(record.entry.key, record);
    this.#list.insert(record);
    this.#touch();
  }

  /** Adds an entry that was saved, after those that are there. */
  restore(record: EntryRecord, isUnread: boolean): void {
    this.#list.insert(record);
    this.#enter(record, isUnread);
  }

  /** An entry shows the newer state of its item, or its item for the first time. */
  settle(record: EntryRecord, item: EntryItem): void {
    const { isOwn, status } = record.entry;
    const isNew = record.entry.item.Id === undefined;
    if (isNew) {
      this.#unlist(record);
      record.ms = Date.parse(item.AbsoluteTime);
      this.#list.insert(record);
    }
    delete record.outgoing;
    this.change(record, { item, progress: undefined });
    if (isOwn) {
      // Receipts of later messages, from while it was processed, don't stand for it.
      const level = status === 'processing' ? undefined : this.#marks.levelAt(record);
      this.#setStatus(record, furthest(furthest(statusOf(item, this.#self), status), level));
    }
    this.#index(record);
  }

  /**
   * The service has answered that it has something, and where it stands.
   *
   * @param fields - what is known of its item.
   */
  place(
    record: EntryRecord,
    fields: { readonly Id: string; readonly AbsoluteTime: string },
    status: EntryStatus,
  ): void {
    this.#unlist(record);
    record.ms = Date.parse(fields.AbsoluteTime);
    this.#list.insert(record);
    this.change(record, { item: { ...record.entry.item, ...fields } as EntryItem });
    this.#setStatus(record, status);
    this.#index(record);
  }

  /** The service has a file: it is known what its item will be recognised by. */
  nameFile(record: EntryRecord, attachmentId: string): void {
    const { item } = record.entry;
    if (item.Type !== 'ATTACHMENT') return;
    const Attachments = [{ ...item.Attachments[0], AttachmentId: attachmentId }];
    const named = { ...item, Attachments } as OutgoingAttachment;
    this.change(record, { item: named, status: 'sent', progress: undefined });
    this.#index(record);
  }

  /** Gives an entry the item of another one, which is the same and goes. */
  merge(record: EntryRecord, other: EntryRecord): void {
    const { item } = other.entry;
    this.drop(other);
    this.settle(record, item as EntryItem);
  }

  /** Takes an entry away, for good. */
  discard(record: EntryRecord): void {
    this.drop(record);
    const { Id } = record.entry.item;
    if (Id !== undefined) this.#discarded.add(Id);
  }

  /** Takes an entry away. Its item may come again. */
  drop(record: EntryRecord): void {
    const { key, item } = record.entry;
    this.#unlist(record);
    this.#byKey.delete(key);
    if (item.Id !== undefined) this.#byId.delete(item.Id);
    for (const id of fileIdsOf(item)) this.#byFile.delete(id);
    this.#unread.delete(record);
    this.#marks.note(record, undefined);
    this.#touch();
  }

  /** Replaces an entry. */
  change(record: EntryRecord, changes: Changes): void {
    const { error, progress, ...rest } = { ...record.entry, ...changes };
    record.entry = {
      ...rest,
      ...(error !== undefined && { error }),
      ...(progress !== undefined && { progress }),
    };
    this.#list.changed(record);
    this.#touch();
  }

  /** A message was read, and those before it. */
  readUpTo(messageId: string): void {
    const record = this.#byId.get(messageId);
    if (!record) return;
    const before = this.#unread.size;
    for (const other of this.#unread) if (other.ms <= record.ms) this.#unread.delete(other);
    if (this.#unread.size < before) this.#changed();
  }

  #recordOf(item: EntryItem): EntryRecord {
    const isOwn = !isEvent(item) && this.#self !== undefined && item.ParticipantId === this.#self;
    const status = isOwn ? statusOf(item, this.#self) : undefined;
    return { entry: { key: item.Id, item, isOwn, status }, ms: Date.parse(item.AbsoluteTime) };
  }

  /** An entry with an item has been put in its place. */
  #enter(record: EntryRecord, isUnread: boolean): void {
    if (isUnread) this.#unread.add(record);
    const { isOwn, status, item } = record.entry;
    if (isOwn && status) this.#setStatus(record, furthest(status, this.#marks.levelAt(record)));
    this.#index(record);
    if (item.Type === 'MESSAGE')
      this.#mark(record, receiptStatus(item.MessageMetadata?.Receipts, this.#self));
    this.#readIfSeen(record);
    this.#touch();
  }

  #index(record: EntryRecord): void {
    const { key, item } = record.entry;
    this.#byKey.set(key, record);
    for (const id of fileIdsOf(item)) this.#byFile.set(id, record);
    if (item.Id === undefined || this.#byId.get(item.Id) === record) return;
    this.#byId.set(item.Id, record);
    const early = this.#early.get(item.Id) ?? [];
    this.#early.delete(item.Id);
    for (const metadata of early) this.takeMetadata(item.Id, metadata);
  }

  /** If this participant has read a message, perhaps elsewhere, those before it were read too. */
  #readIfSeen({ entry: { item } }: EntryRecord): void {
    if (item.Id !== undefined && isReadBy(this.#self, item.MessageMetadata)) this.readUpTo(item.Id);
  }

  #unlist(record: EntryRecord): void {
    if (!this.#list.remove(record)) this.#tail = this.#tail.filter((other) => other !== record);
  }

  #mark(record: EntryRecord, level: 'delivered' | 'read' | undefined): void {
    if (!level) return;
    for (const other of this.#marks.mark(record, level)) this.#setStatus(other, level);
  }

  #setStatus(record: EntryRecord, status: EntryStatus): void {
    this.#marks.note(record, status);
    if (record.entry.status === status) return;
    const error = status === 'failed' ? this.#processingFailed() : undefined;
    this.change(record, { status, error });
  }

  #touch(): void {
    this.#view = undefined;
    this.#changed();
  }
}
