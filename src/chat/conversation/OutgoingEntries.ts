import type { SendMessageResponse } from '../../model/SendMessageResponse.js';
import { isMembers } from '../../runtime/values/kinds.js';
import type { AttachmentProgress } from '../attachments/AttachmentProgress.js';
import type { Entries } from './Entries.js';
import {
  fileIdsOf,
  looksLike,
  type EntryItem,
  type EntryRecord,
  type Outgoing,
} from './EntryRecord.js';
import { processingStatus } from './statusOf.js';

/**
 * The entries being sent. The response and the echo (the item that the service sends back) arrive
 * in any order. Only the response shows which item is the echo, so an item that may be an echo is
 * not shown before the response.
 *
 *     sending ──answer──► sent, in its place ──echo──► with its item
 *        ├─────echo─────► waits ──answer──► sent, with its item
 *        └─────failure──► failed, or sent if the echo has come
 */
export class OutgoingEntries {
  readonly #entries: Entries;
  /** Entries that failed without a response, so their items may still arrive. */
  readonly #uncertain = new Set<EntryRecord>();

  constructor(entries: Entries) {
    this.#entries = entries;
  }

  /** Shows an entry that is being sent. */
  add(key: string, outgoing: Outgoing): EntryRecord {
    const { item } = outgoing;
    const record: EntryRecord = {
      entry: { key, item, isOwn: true, status: 'sending' },
      ms: Infinity,
      outgoing,
    };
    this.#entries.addTail(record);
    return record;
  }

  /** Shows that a failed entry is being sent again. */
  sendAgain(record: EntryRecord, outgoing: Outgoing): void {
    this.#uncertain.delete(record);
    this.#entries.discard(record);
    record.outgoing = outgoing;
    const { item } = outgoing;
    const sending = { item, status: 'sending', error: undefined, progress: undefined } as const;
    this.#entries.change(record, sending);
    this.#entries.addTail(record);
  }

  progress(record: EntryRecord, progress: AttachmentProgress): void {
    if (record.entry.status === 'sending') this.#entries.change(record, { progress });
  }

  /**
   * Whether an item is probably the echo of an entry that is being sent. If so, the item is not
   * shown for now.
   */
  claims(item: EntryItem): boolean {
    if (this.#entries.of(item)) return false;
    const { self, tail } = this.#entries;
    const isFromElsewhere = self !== undefined && item.ParticipantId !== self;
    if (isFromElsewhere || item.Type === 'EVENT') return false;
    const isSource = ({ outgoing, entry: { status } }: EntryRecord): boolean =>
      outgoing !== undefined &&
      outgoing.echo === undefined &&
      status === 'sending' &&
      looksLike(item, outgoing.item);
    const sent = tail.find(isSource);
    if (sent?.outgoing) {
      sent.outgoing.echo = item;
      return true;
    }
    if (self === undefined) return false;
    for (const record of this.#uncertain) {
      if (!record.outgoing || !looksLike(item, record.outgoing.item)) continue;
      this.#uncertain.delete(record);
      this.#entries.settle(record, item);
      return true;
    }
    return false;
  }

  /** Records that the service accepted a message. */
  answered(record: EntryRecord, { Id, AbsoluteTime, MessageMetadata }: SendMessageResponse): void {
    const echo = takeEcho(record);
    const other = Id === undefined ? undefined : this.#entries.ofId(Id);
    if (Id === undefined || AbsoluteTime === undefined) {
      this.#entries.change(record, { status: 'sent' });
    } else if (echo?.Id === Id) this.#entries.settle(record, echo);
    else if (other && other !== record) this.#merge(record, other);
    else if (!other) {
      const status = processingStatus(MessageMetadata) ?? 'sent';
      this.#entries.place(record, { Id, AbsoluteTime }, status);
    }
    if (echo && echo.Id !== Id) this.#entries.take(echo);
  }

  /** Records that the service accepted a file. */
  answeredFile(record: EntryRecord, attachmentId: string): void {
    const echo = takeEcho(record);
    const isEcho = echo !== undefined && fileIdsOf(echo).includes(attachmentId);
    const other = this.#entries.ofFile(attachmentId);
    if (isEcho) this.#entries.settle(record, echo);
    else if (other && other !== record) this.#merge(record, other);
    else this.#entries.nameFile(record, attachmentId);
    if (echo && !isEcho) this.#entries.take(echo);
  }

  /** Records that an entry could not be sent. */
  failed(record: EntryRecord, error: Error): void {
    const { outgoing } = record;
    if (!outgoing || record.entry.status !== 'sending') return;
    // The result of one attempt says nothing about earlier attempts.
    outgoing.mayBeSent ||= isMembers(error) && error['outcome'] === 'unknown';
    const echo = takeEcho(record);
    if (echo && outgoing.mayBeSent) {
      this.#entries.settle(record, echo);
      return;
    }
    this.#entries.anchor(record);
    this.#entries.change(record, { status: 'failed', error, progress: undefined });
    if (outgoing.mayBeSent) this.#uncertain.add(record);
    if (echo) this.#entries.take(echo);
  }

  /** Removes an entry for good. */
  discard(record: EntryRecord): void {
    const echo = takeEcho(record);
    this.#uncertain.delete(record);
    this.#entries.discard(record);
    if (echo) this.#entries.take(echo);
  }

  /** Restores an entry that was saved when its message might have been sent. */
  restored(record: EntryRecord): void {
    if (record.outgoing?.mayBeSent) this.#uncertain.add(record);
  }

  /** The same message was shown twice. Keeps the outgoing entry, which was there first. */
  #merge(record: EntryRecord, other: EntryRecord): void {
    if (other.entry.key !== other.entry.item.Id) this.#entries.drop(record);
    else this.#entries.merge(record, other);
  }
}

/** Returns and removes the item that was waiting for the response. */
function takeEcho({ outgoing }: EntryRecord): EntryItem | undefined {
  const echo = outgoing?.echo;
  if (outgoing) delete outgoing.echo;
  return echo;
}
