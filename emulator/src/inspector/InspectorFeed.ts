import type { Writable } from 'node:stream';

import type { Contact } from '../chat/contact.js';
import type { Item } from '../chat/item.js';
import type { Store } from '../chat/store.js';
import type { Faults } from '../faults/faults.js';
import type { Journal, NumberedEntry } from '../journal/journal.js';
import type { PerformanceView } from '../scenarios/Performance.js';
import type { Scenarios } from '../scenarios/Scenarios.js';
import type { Sockets } from '../sockets/sockets.js';
import { timestamp } from '../time/clock.js';
import type { Clock } from '../time/clock.js';
import { contactSummary, isLookedFor } from './contactSummary.js';
import type { ContactSummary } from './contactSummary.js';

/** How long changes are collected before they are sent together, in milliseconds of real time. */
const BATCH_TIME = 250;

/** The interval of keep-alive comments, in milliseconds, so that proxies don't close the connection. */
const HEARTBEAT_TIME = 15_000;

/** How many contacts are shown (the newest that match), and how much of the selected contact. */
const SHOWN_CONTACTS = 100;
const SHOWN_ITEMS = 300;
const SHOWN_CALLS = 1000;

/** If the reader has more unread data than this, in bytes, the next batch waits. */
const BACKLOG_LIMIT = 1024 * 1024;

/** What an inspector can show. */
export interface Inspected {
  readonly clock: Clock;
  readonly store: Store;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly scenarios: Scenarios;
  readonly sockets: Sockets;
}

/** What an inspector currently shows. */
export interface InspectorView {
  /** Which contacts to list: those whose id, or the name of a participant, contains this text. */
  readonly search: string;
  /** The contact whose details are shown. */
  readonly contactId: string | undefined;
}

/** A set of changes, or everything if `isFirst`. */
export interface InspectorUpdate {
  readonly isFirst: boolean;
  /** The emulator's time. */
  readonly now: string;
  readonly faults: ReturnType<Faults['describe']>;
  readonly totals: { readonly contacts: number; readonly found: number };
  /** New and changed contacts, oldest first. */
  readonly contacts: readonly ContactSummary[];
  /** The selected contact. Null if no contact has that id. */
  readonly selected?: SelectedContact | null;
}

/** The changes of the selected contact. */
export interface SelectedContact extends ContactSummary {
  readonly contentTypes: readonly string[];
  readonly counts: Contact['counts'];
  readonly scenario: PerformanceView | undefined;
  /** New and changed items. */
  readonly newItems: readonly Item[];
  readonly newCalls: readonly NumberedEntry[];
  /** How many older calls and frames are not shown. */
  readonly olderCalls: number;
}

/**
 * Streams changes to one inspector as server-sent events. To keep the load low, it sends changes in
 * batches and only for the contacts that the inspector shows.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class InspectorFeed {
  readonly #inspected: Inspected;
  readonly #view: InspectorView;
  readonly #out: Writable;
  readonly #selected: Contact | undefined;
  readonly #stopWatching: (() => void)[];
  readonly #heartbeat: NodeJS.Timeout;
  /** The contacts that the inspector shows, oldest first. */
  readonly #shown = new Set<Contact>();
  /** New contacts that did not match the search so far. */
  readonly #opened = new WeakSet<Contact>();
  #isBehind = false;
  #changed = new Set<Contact>();
  #changedItems = new Map<string, Item>();
  /** How many contacts matched the search, including those that have been deleted since. */
  #found = 0;
  #position = 0;
  #batch: NodeJS.Timeout | undefined;

  constructor(inspected: Inspected, view: InspectorView, out: Writable) {
    this.#inspected = inspected;
    this.#view = view;
    this.#out = out;
    const { store, journal } = inspected;
    this.#selected = store.contacts.get(view.contactId ?? '');
    this.#stopWatching = [
      journal.watch(({ contactId }) => {
        if (contactId !== undefined) this.#change(store.contacts.get(contactId));
      }),
      store.watch({
        seeOpened: (contact) => {
          this.#opened.add(contact);
          if (view.search === '') this.#show(contact);
        },
        seeItem: (contact, item) => {
          this.#showIfLookedFor(contact);
          if (contact === this.#selected) this.#changeItem(contact, item);
          this.#change(contact);
        },
        seeEnded: (contact) => {
          this.#change(contact);
        },
      }),
    ];
    this.#heartbeat = setInterval(() => {
      out.write(': still here\n\n');
    }, HEARTBEAT_TIME).unref();
    out.once('close', () => {
      this.#stop();
    });
    this.#sendFirst();
  }

  /** Ends the stream. The browser reconnects and starts over. */
  end(): void {
    this.#stop();
    this.#out.end();
  }

  #stop(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#batch);
    for (const stop of this.#stopWatching) stop();
  }

  #sendFirst(): void {
    const found = [...this.#inspected.store.contacts.values()].filter((contact) =>
      isLookedFor(contact, this.#view.search),
    );
    this.#found = found.length;
    for (const contact of found.slice(-SHOWN_CONTACTS)) this.#shown.add(contact);
    this.#changed = new Set(this.#shown);
    for (const item of this.#selected?.transcript.items.slice(-SHOWN_ITEMS) ?? []) {
      this.#changedItems.set(item.Id, item);
    }
    this.#send(true);
  }

  /** Shows a new contact. Its participants are added right after this. */
  #show(contact: Contact): void {
    if (this.#shown.has(contact)) return;
    this.#found += 1;
    this.#shown.add(contact);
    const [oldest] = this.#shown;
    if (oldest && this.#shown.size > SHOWN_CONTACTS) this.#shown.delete(oldest);
    this.#change(contact);
  }

  /** Checks a new contact against the search again, because its participants have names by now. */
  #showIfLookedFor(contact: Contact): void {
    const { search } = this.#view;
    if (search === '' || !this.#opened.has(contact) || !isLookedFor(contact, search)) return;
    this.#opened.delete(contact);
    this.#show(contact);
  }

  #change(contact: Contact | undefined): void {
    if (!contact || !(this.#shown.has(contact) || contact === this.#selected)) return;
    this.#changed.add(contact);
    this.#batch ??= setTimeout(() => {
      this.#batch = undefined;
      this.#send(false);
    }, BATCH_TIME).unref();
  }

  /** An event that is only sent live changes nothing, unless it is about a stored message. */
  #changeItem({ transcript }: Contact, { Id, MessageMetadata }: Item): void {
    const kept = transcript.find(Id) ?? transcript.find(MessageMetadata?.MessageId ?? '');
    if (!kept) return;
    this.#changedItems.delete(kept.Id);
    this.#changedItems.set(kept.Id, kept);
    const [oldest] = this.#changedItems.keys();
    if (oldest !== undefined && this.#changedItems.size > SHOWN_ITEMS) {
      this.#changedItems.delete(oldest);
    }
  }

  #send(isFirst: boolean): void {
    if (this.#isBehind) return;
    if (this.#out.writableLength > BACKLOG_LIMIT) {
      // The changes wait, and are sent together when this reader has caught up.
      this.#isBehind = true;
      this.#out.once('drain', () => {
        this.#isBehind = false;
        this.#send(isFirst);
      });
      return;
    }
    const { clock, faults, store, sockets } = this.#inspected;
    const contacts = [...this.#changed].filter((contact) => this.#shown.has(contact));
    const selected = this.#describeSelected(isFirst);
    const update: InspectorUpdate = {
      isFirst,
      now: timestamp(clock.now()),
      faults: faults.describe(),
      totals: { contacts: store.contacts.size, found: this.#found },
      contacts: contacts.map((contact) => contactSummary(sockets, contact)),
      ...(selected !== undefined && { selected }),
    };
    this.#changed = new Set();
    this.#changedItems = new Map();
    this.#out.write(`data: ${JSON.stringify(update)}\n\n`);
  }

  #describeSelected(isFirst: boolean): SelectedContact | null | undefined {
    const contact = this.#selected;
    if (!contact) return isFirst && this.#view.contactId !== undefined ? null : undefined;
    if (!isFirst && !this.#changed.has(contact)) return undefined;
    const { journal, scenarios, sockets } = this.#inspected;
    const { calls, older, position } = journal.readSince(this.#position, contact.id, SHOWN_CALLS);
    this.#position = position;
    return {
      ...contactSummary(sockets, contact),
      contentTypes: contact.messageRules.contentTypes,
      counts: contact.counts,
      scenario: scenarios.progress(contact),
      newItems: [...this.#changedItems.values()],
      newCalls: calls,
      olderCalls: older,
    };
  }
}
