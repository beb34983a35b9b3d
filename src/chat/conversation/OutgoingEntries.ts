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
 * What is sent from here, until the service has it. The answer and the item that comes back, which is
 * its echo, come in any order. Only the answer tells whether an item is the echo, so one that comes
 * first is not shown until then.
 *
 *     sending ──answer──► sent, in its place ──echo──► with its item
 *        ├─────echo─────► waits ──answer──► sent, with its item
 *        └─────failure──► failed, or sent if the echo has come
 */
export class OutgoingEntries {
  readonly #entries: Entries;
  /** What has failed without an answer, and may come back. */
  readonly #uncertain = new Set<EntryRecord>();

  constructor(entries: Entries) {
    this.#entries = entries;
  }

  /** Shows something that is being sent. */
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

  /** Something that has failed is being sent again. */
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

  /** Whether an item is probably something that is being sent. It is not shown then for now. */
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

  /** The service has taken a message. */
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

  /** The service has taken a file. */
  answeredFile(record: EntryRecord, attachmentId: string): void {
    const echo = takeEcho(record);
    const isEcho = echo !== undefined && fileIdsOf(echo).includes(attachmentId);
    const other = this.#entries.ofFile(attachmentId);
    if (isEcho) this.#entries.settle(record, echo);
    else if (other && other !== record) this.#merge(record, other);
    else this.#entries.nameFile(record, attachmentId);
    if (echo && !isEcho) this.#entries.take(echo);
  }

  /** Something could not be sent. */
  failed(record: EntryRecord, error: Error): void {
    const { outgoing } = record;
    if (!outgoing || record.entry.status !== 'sending') return;
    // What came of one attempt says nothing of those before it.
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

  /** Takes an entry away, for good. */
  discard(record: EntryRecord): void {
    const echo = takeEcho(record);
    this.#uncertain.delete(record);
    this.#entries.discard(record);
    if (echo) this.#entries.take(echo);
  }

  /** An entry that was saved while its message might have been sent. */
  restored(record: EntryRecord): void {
    if (record.outgoing?.mayBeSent) this.#uncertain.add(record);
  }

  /** The same message was shown twice: the entry that was there first as an outgoing one stays. */
  #merge(record: EntryRecord, other: EntryRecord): void {
    if (other.entry.key !== other.entry.item.Id) this.#entries.drop(record);
    else this.#entries.merge(record, other);
  }
}

/** Takes the item that has waited for the answer. */
function takeEcho({ outgoing }: EntryRecord): EntryItem | undefined {
  const echo = outgoing?.echo;
  if (outgoing) delete outgoing.echo;
  return echo;
}
