import { Attempts } from './attempts.js';
import { element } from './dom.js';
import { timelineRow } from './timelineRow.js';
import { isHeartbeat } from './words.js';

/** @typedef {import('./timelineRow.js').Moment} Moment */
/** @typedef {import('../src/inspector/InspectorFeed.js').SelectedContact} SelectedContact */
/** @typedef {import('../src/journal/journal.js').NumberedEntry} NumberedEntry */

/** How many moments are kept. The oldest are dropped. */
const KEPT = 2000;

/** How close to the end counts as being at the end, in pixels. */
const AT_END = 60;

/** The kinds of moments that can be filtered. */
const KINDS = /** @type {const} */ ([
  ['item', 'Items', true],
  ['call', 'Calls', true],
  ['frame', 'Frames', true],
  ['heartbeat', 'Heartbeats', false],
]);

/** The moments of one contact, oldest first: its items, and the calls and frames around them. */
export class Timeline {
  /** @type {Moment[]} */
  #moments = [];
  /** @type {Map<string, HTMLLIElement>} */
  #rows = new Map();
  #attempts = new Attempts();
  /** @type {Map<string, string>} */
  #names = new Map();
  #list = element('ol', { className: 'timeline' });
  #older = element('p', { className: 'older' });
  #scroller = element('div', { className: 'scroller' }, this.#older, this.#list);
  #filters = element('div', { className: 'filters', role: 'group', ariaLabel: 'Filter' });
  /** @type {(moment: Moment) => void} */
  #onOpen;

  /** @param {(moment: Moment) => void} onOpen called with a moment to show in detail */
  constructor(onOpen) {
    this.#onOpen = onOpen;
    for (const [kind, label, isOn] of KINDS) {
      const box = element('input', { type: 'checkbox', checked: isOn });
      box.addEventListener('change', () => {
        this.#list.classList.toggle(`without-${kind}`, !box.checked);
      });
      this.#list.classList.toggle(`without-${kind}`, !isOn);
      this.#filters.append(element('label', {}, box, label));
    }
    this.#list.addEventListener('click', (event) => {
      this.#open(event.target);
    });
    this.#list.addEventListener('keydown', (event) => {
      this.#move(event);
    });
  }

  /** The elements of the timeline. */
  get elements() {
    return [this.#filters, this.#scroller];
  }

  /** All moments, oldest first. */
  get moments() {
    return this.#moments;
  }

  /** @param {SelectedContact} contact */
  add({ participants, newItems, newCalls, olderCalls, contactId }) {
    const wasAtEnd = this.#isAtEnd();
    for (const { participantId, displayName } of participants) {
      this.#names.set(participantId, displayName);
    }
    for (const item of newItems) {
      this.#put({ kind: 'item', key: item.Id, time: item.AbsoluteTime, item });
    }
    for (const entry of newCalls) {
      // After a reconnection, the entries are sent again.
      if (this.#rows.has(`#${entry.number}`)) continue;
      const kind = entry.operation === 'websocket' ? 'frame' : 'call';
      const attempt = this.#attempts.count(entry);
      this.#put({ kind, key: `#${entry.number}`, time: entry.time, entry, attempt });
    }
    this.#dropOldest();
    if (olderCalls > 0) this.#showOlder(olderCalls, contactId);
    if (wasAtEnd) this.goToEnd();
  }

  /** Scrolls to the newest moment. */
  goToEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /**
   * Highlights the moment that is shown in detail.
   *
   * @param {string | undefined} key
   */
  mark(key) {
    for (const [each, row] of this.#rows) {
      row.firstElementChild?.setAttribute('aria-expanded', String(each === key));
      if (each === key) row.scrollIntoView({ block: 'nearest' });
    }
  }

  /**
   * Moves the focus to a moment.
   *
   * @param {string} key
   */
  focus(key) {
    /** @type {HTMLElement | null | undefined} */
    const target = this.#rows.get(key)?.querySelector('button');
    target?.focus();
  }

  /** @param {Moment} moment */
  #put(moment) {
    const row = timelineRow(moment, this.#whoIs(moment));
    if (moment.kind === 'frame' && isHeartbeat(moment.entry)) row.classList.add('heartbeat');
    row.firstElementChild?.setAttribute('aria-expanded', 'false');
    const known = this.#rows.get(moment.key);
    this.#rows.set(moment.key, row);
    if (known) {
      const index = this.#moments.findIndex(({ key }) => key === moment.key);
      this.#moments[index] = moment;
      known.replaceWith(row);
      return;
    }
    // Most moments belong at the end. An item comes before the call and the frames that carry it.
    let index = this.#moments.length;
    while (index > 0 && isBefore(moment, this.#moments[index - 1])) index -= 1;
    const next = this.#moments[index];
    this.#moments.splice(index, 0, moment);
    this.#list.insertBefore(row, (next && this.#rows.get(next.key)) ?? null);
  }

  #dropOldest() {
    for (const { key } of this.#moments.splice(0, Math.max(0, this.#moments.length - KEPT))) {
      this.#rows.get(key)?.remove();
      this.#rows.delete(key);
    }
  }

  /** @param {Moment} moment */
  #whoIs(moment) {
    if (moment.kind === 'item') return moment.item.DisplayName ?? moment.item.ParticipantRole ?? '';
    return this.#names.get(moment.entry.participantId ?? '') ?? '';
  }

  /**
   * @param {number} count
   * @param {string} contactId
   */
  #showOlder(count, contactId) {
    const href = new URL(`calls?contactId=${contactId}`, new URL('..', import.meta.url)).href;
    this.#older.replaceChildren(
      `${count} older calls and frames are not shown. `,
      element('a', { href }, 'Show all as JSON'),
    );
  }

  #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    return scrollTop + clientHeight >= scrollHeight - AT_END;
  }

  /** @param {EventTarget | null} target */
  #open(target) {
    if (!(target instanceof Element)) return;
    /** @type {HTMLElement | null} */
    const row = target.closest('.moment');
    const moment = this.#moments.find(({ key }) => key === row?.dataset.key);
    if (moment) this.#onOpen(moment);
  }

  /**
   * Moves the focus with the arrow keys, skipping hidden moments.
   *
   * @param {KeyboardEvent} event
   */
  #move(event) {
    const isDown = event.key === 'ArrowDown';
    if (!isDown && event.key !== 'ArrowUp') return;
    event.preventDefault();
    let row = document.activeElement?.closest('li');
    do {
      const next = isDown ? row?.nextElementSibling : row?.previousElementSibling;
      row = next instanceof HTMLLIElement ? next : null;
    } while (row && row.offsetParent === null);
    row?.querySelector('button')?.focus();
  }
}

/**
 * @param {Moment} moment
 * @param {Moment | undefined} other
 */
function isBefore(moment, other) {
  if (!other) return false;
  if (moment.time !== other.time) return moment.time < other.time;
  if (moment.kind === 'item') return other.kind !== 'item';
  return false;
}
