import { isEvent, type MessageMetadata } from '../items/ChatItem.js';
import type { ConversationEntry, EntryStatus, OutgoingAttachment } from './ConversationEntry.js';
import { EntriesView } from './EntriesView.js';
import { EntryList } from './EntryList.js';
import { fileIdsOf, type EntryItem, type EntryRecord } from './EntryRecord.js';
import { ReceiptMarks } from './ReceiptMarks.js';
import { furthest, isReadBy, processingStatus, receiptStatus, statusOf } from './statusOf.js';

/** How many receipts are kept for messages that have not arrived yet. */
const EARLY_LIMIT = 100;

/** Changes to an entry. Undefined removes a member. */
interface Changes {
  readonly item?: ConversationEntry['item'];
  readonly isOwn?: boolean;
  readonly status?: EntryStatus;
  readonly error?: Error | undefined;
  readonly progress?: ConversationEntry['progress'] | undefined;
}

/**
 * The entries of a conversation: first the items of the service, in the order of the conversation,
 * then the entries being sent.
 */
export class Entries {
  readonly #changed: () => void;
  readonly #processingFailed: () => Error;
  readonly #list = new EntryList();
  /** The entries being sent, in the order in which they were sent. */
  #tail: EntryRecord[] = [];
  readonly #byKey = new Map<string, EntryRecord>();
  /** Entries by the Ids of their items. */
  readonly #byId = new Map<string, EntryRecord>();
  /** Entries by the ids of their files. */
  readonly #byFile = new Map<string, EntryRecord>();
  readonly #marks = new ReceiptMarks();
  /** Metadata of messages that have not arrived yet, by their Ids. */
  readonly #early = new Map<string, MessageMetadata[]>();
  /** The Ids of items whose entries were discarded. */
  readonly #discarded = new Set<string>();
  readonly #unread = new Set<EntryRecord>();
  #self: string | undefined;
  #view: EntriesView | undefined;

  /**
   * @param changed - called after each change.
   * @param processingFailed - creates the error of a message that could not be processed.
   */
  constructor(changed: () => void, processingFailed: () => Error) {
    this.#changed = changed;
    this.#processingFailed = processingFailed;
  }

  /** The current entries: the same view until one of them changes. */
  get view(): EntriesView {
    this.#view ??= new EntriesView([...this.#list.view(), this.#tail.map(({ entry }) => entry)]);
    return this.#view;
  }

  /** The ID of the conversation's participant. Undefined until it is known. */
  get self(): string | undefined {
    return this.#self;
  }

  /** The number of unread messages and files from others. */
  get unread(): number {
    return this.#unread.size;
  }

  /** The Id of the first item. */
  get firstId(): string | undefined {
    for (const { entry } of this.#list.forwards())
      if (entry.item.Id !== undefined) return entry.item.Id;
    return undefined;
  }

  /** The entries being sent, in the order in which they were sent. */
  get tail(): readonly EntryRecord[] {
    return this.#tail;
  }

  /** All entries, last to first. */
  *backwards(): Generator<EntryRecord, undefined> {
    yield* [...this.#tail].reverse();
    yield* this.#list.backwards();
    return undefined;
  }

  get(key: string): EntryRecord | undefined {
    return this.#byKey.get(key);
  }

  /** Returns the entry for an item or for one of its files. */
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

  /** Sets the participant of this conversation once it is known. */
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
   * Adds an item of the conversation, or a newer version of one.
   *
   * @param late - whether a later item has been added before.
   */
  take(item: EntryItem, late = false): void {
    if (this.#discarded.has(item.Id)) return;
    const known = this.of(item);
    if (known) {
      this.settle(known, item, late);
      return;
    }
    const record = this.#recordOf(item);
    this.#insert(record, item.Id, late);
    this.#enter(record, !record.entry.isOwn && !isEvent(item));
  }

  /** Adds a page of items from before the first one, oldest first. They count as read. */
  takeEarlier(page: readonly EntryItem[]): void {
    const fresh = page.filter((item) => !this.of(item) && !this.#discarded.has(item.Id));
    const [first] = this.#list.forwards();
    const records = fresh.map((item) => this.#recordOf(item));
    if (first === undefined || records.every(({ ms }) => ms <= first.ms)) {
      this.#list.prepend(records);
    } else for (const record of records) this.#list.insert(record);
    // The receipt of a message also covers the messages before it.
    for (const record of records.reverse()) this.#enter(record, false);
  }

  /**
   * Adds metadata of a message: someone received or read it, or the service continued processing
   * it.
   */
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

  /** Moves an entry that is no longer being sent to the current end of the conversation. */
  anchor(record: EntryRecord): void {
    this.#unlist(record);
    record.ms = this.#list.last?.ms ?? 0;
    this.#byKey.set(record.entry.key, record);
    this.#list.insert(record);
    this.#touch();
  }

  /** Adds a saved entry at the end. */
  restore(record: EntryRecord, isUnread: boolean): void {
    this.#list.insert(record);
    this.#enter(record, isUnread);
  }

  /**
   * Gives an entry a newer version of its item, or its item for the first time.
   *
   * @param late - whether a later item has been added before.
   */
  settle(record: EntryRecord, item: EntryItem, late = false): void {
    const { isOwn, status } = record.entry;
    // The response only gives the time of a message. The delivery of its item shows its place among
    // items with the same time.
    if (record.outgoing !== undefined || record.entry.item.Id === undefined) {
      this.#unlist(record);
      record.ms = Date.parse(item.AbsoluteTime);
      this.#insert(record, item.Id, late);
    }
    delete record.outgoing;
    this.change(record, { item, progress: undefined });
    if (isOwn) {
      // Receipts of later messages don't cover a message while it is being processed.
      const level = status === 'processing' ? undefined : this.#marks.levelAt(record);
      this.#setStatus(record, furthest(furthest(statusOf(item, this.#self), status), level));
    }
    this.#index(record);
  }

  /**
   * Records the service's response for an entry: its item's Id and position.
   *
   * @param fields - the known members of its item.
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

  /** Records the attachment id of a file, which identifies the file's item later. */
  nameFile(record: EntryRecord, attachmentId: string): void {
    const { item } = record.entry;
    if (item.Type !== 'ATTACHMENT') return;
    const Attachments = [{ ...item.Attachments[0], AttachmentId: attachmentId }];
    const named = { ...item, Attachments } as OutgoingAttachment;
    this.change(record, { item: named, status: 'sent', progress: undefined });
    this.#index(record);
  }

  /** Moves the item of `other`, a duplicate, to `record`, and removes `other`. */
  merge(record: EntryRecord, other: EntryRecord): void {
    const { item } = other.entry;
    this.drop(other);
    this.settle(record, item as EntryItem);
  }

  /** Removes an entry for good. */
  discard(record: EntryRecord): void {
    this.drop(record);
    const { Id } = record.entry.item;
    if (Id !== undefined) this.#discarded.add(Id);
  }

  /** Removes an entry. Its item can be added again. */
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

  /** Marks a message and those before it as read. */
  readUpTo(messageId: string): void {
    const record = this.#byId.get(messageId);
    if (!record) return;
    const before = this.#unread.size;
    for (const other of this.#unread) if (other.ms <= record.ms) this.#unread.delete(other);
    if (this.#unread.size < before) this.#changed();
  }

  /** Among items with the same time, a late one is placed by its Id, and others are placed last. */
  #insert(record: EntryRecord, id: string, late: boolean): void {
    this.#list.insert(record, (other) => !late || (other.entry.item.Id ?? '') < id);
  }

  #recordOf(item: EntryItem): EntryRecord {
    const isOwn = !isEvent(item) && this.#self !== undefined && item.ParticipantId === this.#self;
    const status = isOwn ? statusOf(item, this.#self) : undefined;
    return { entry: { key: item.Id, item, isOwn, status }, ms: Date.parse(item.AbsoluteTime) };
  }

  /** Records an entry that was inserted at its position. */
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

  /**
   * If this participant has read a message, perhaps on another device, marks those before it as
   * read.
   */
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
