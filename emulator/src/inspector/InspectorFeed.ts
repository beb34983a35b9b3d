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

/** How often something is sent while nothing happens, in milliseconds, so that no proxy hangs up. */
const HEARTBEAT_TIME = 15_000;

/** How many contacts are shown, of the newest that fit, and how much of the selected one. */
const SHOWN_CONTACTS = 100;
const SHOWN_ITEMS = 300;
const SHOWN_CALLS = 1000;

/** What a reader may leave unread before the next batch waits, in bytes. */
const BACKLOG_LIMIT = 1024 * 1024;

/** What an inspector can look into. */
export interface Inspected {
  readonly clock: Clock;
  readonly store: Store;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly scenarios: Scenarios;
  readonly sockets: Sockets;
}

/** What an inspector looks at. */
export interface InspectorView {
  /** Which contacts are listed: by the id or the name of somebody in them. */
  readonly search: string;
  /** The contact whose traffic is shown. */
  readonly contactId: string | undefined;
}

/** What has changed, or with `isFirst` all there is to show. */
export interface InspectorUpdate {
  readonly isFirst: boolean;
  /** The emulator's time. */
  readonly now: string;
  readonly faults: ReturnType<Faults['describe']>;
  readonly totals: { readonly contacts: number; readonly found: number };
  /** The contacts that are new or have changed, the oldest first. */
  readonly contacts: readonly ContactSummary[];
  /** The contact that is looked at; null if there is none with that id. */
  readonly selected?: SelectedContact | null;
}

/** What has changed in the contact that is looked at. */
export interface SelectedContact extends ContactSummary {
  readonly contentTypes: readonly string[];
  readonly counts: Contact['counts'];
  readonly scenario: PerformanceView | undefined;
  /** Items that are new or have changed. */
  readonly newItems: readonly Item[];
  readonly newCalls: readonly NumberedEntry[];
  /** How many older calls and frames are not shown. */
  readonly olderCalls: number;
}

/**
 * Tells one inspector what happens, by server-sent events. Changes are sent in batches, and only of
 * what the inspector shows, so that a busy emulator hardly notices it.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export class InspectorFeed {
  readonly #inspected: Inspected;
  readonly #view: InspectorView;
  readonly #out: Writable;
  readonly #selected: Contact | undefined;
  readonly #stopWatching: (() => void)[];
  readonly #heartbeat: NodeJS.Timeout;
  /** The contacts that the inspector shows, the oldest first. */
  readonly #shown = new Set<Contact>();
  /** The contacts that were opened since, and have not been found. */
  readonly #opened = new WeakSet<Contact>();
  #isBehind = false;
  #changed = new Set<Contact>();
  #changedItems = new Map<string, Item>();
  /** How many contacts fit the search, among all that there were at the start or came since. */
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

  /** Ends the stream. The browser comes back and begins anew. */
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

  /** Shows a contact that is new. Its participants come right after it. */
  #show(contact: Contact): void {
    if (this.#shown.has(contact)) return;
    this.#found += 1;
    this.#shown.add(contact);
    const [oldest] = this.#shown;
    if (oldest && this.#shown.size > SHOWN_CONTACTS) this.#shown.delete(oldest);
    this.#change(contact);
  }

  /** The names in a new contact are known as soon as something is said in it. */
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

  /** What is seen live only changes nothing, unless it tells of a message that is kept. */
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
      // What has changed meanwhile is sent together, when this reader has caught up.
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
