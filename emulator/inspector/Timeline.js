import { Attempts } from './attempts.js';
import { element } from './dom.js';
import { timelineRow } from './timelineRow.js';
import { isHeartbeat } from './words.js';

/** @typedef {import('./timelineRow.js').Moment} Moment */
/** @typedef {import('../src/inspector/InspectorFeed.js').SelectedContact} SelectedContact */
/** @typedef {import('../src/journal/journal.js').NumberedEntry} NumberedEntry */

/** How many moments are kept, of the newest. */
const KEPT = 2000;

/** How near the end counts as at the end, in pixels. */
const AT_END = 60;

/** What can be left out. */
const KINDS = /** @type {const} */ ([
  ['item', 'Items', true],
  ['call', 'Calls', true],
  ['frame', 'Frames', true],
  ['heartbeat', 'Heartbeats', false],
]);

/** What happens in one contact, the oldest first: its items, and the calls and frames around them. */
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
  #filters = element('div', { className: 'filters', role: 'group', ariaLabel: 'What is shown' });
  /** @type {(moment: Moment) => void} */
  #onOpen;

  /** @param {(moment: Moment) => void} onOpen is told of a moment that is to be shown in detail */
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

  /** What it looks like on the page. */
  get elements() {
    return [this.#filters, this.#scroller];
  }

  /** Everything that is shown, the oldest first. */
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
      // They come again after the browser has connected again.
      if (this.#rows.has(`#${entry.number}`)) continue;
      const kind = entry.operation === 'websocket' ? 'frame' : 'call';
      const attempt = this.#attempts.count(entry);
      this.#put({ kind, key: `#${entry.number}`, time: entry.time, entry, attempt });
    }
    this.#dropOldest();
    if (olderCalls > 0) this.#showOlder(olderCalls, contactId);
    if (wasAtEnd) this.goToEnd();
  }

  /** Shows the newest. */
  goToEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  /**
   * Marks the moment that is shown in detail.
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
   * Puts the focus on a moment.
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
    // Most come at the end. What is shown of an item comes before the call and frames that carry it.
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
      element('a', { href }, 'All as JSON'),
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
   * The arrow keys go from moment to moment, past those that are left out.
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
