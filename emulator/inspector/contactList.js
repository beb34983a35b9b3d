import { contactAddress } from './address.js';
import { byId, element } from './dom.js';

/** @typedef {import('../src/inspector/contactSummary.js').ContactSummary} ContactSummary */
/** @typedef {import('./feed.js').InspectorUpdate} InspectorUpdate */

/** How many contacts are listed; the emulator sends no more. */
const SHOWN = 100;

/** The list of contacts, newest first. */
export class ContactList {
  /** @type {Map<string, HTMLLIElement>} */
  #rows = new Map();
  #list = byId('contacts');
  /** @type {string | undefined} */
  #selected;

  constructor() {
    this.#list.addEventListener('keydown', (event) => {
      this.#move(event);
    });
  }

  /** @param {InspectorUpdate} update */
  show({ isFirst, contacts, totals }) {
    if (isFirst) {
      this.#rows.clear();
      this.#list.replaceChildren();
    }
    for (const contact of contacts) this.#put(contact);
    byId('found').textContent = foundText(totals, this.#rows.size);
  }

  /** @param {string | undefined} contactId */
  select(contactId) {
    this.#selected = contactId;
    for (const [id, row] of this.#rows) mark(row, id === contactId);
  }

  /** @param {ContactSummary} contact */
  #put(contact) {
    const row = rowOf(contact);
    mark(row, contact.contactId === this.#selected);
    const known = this.#rows.get(contact.contactId);
    this.#rows.set(contact.contactId, row);
    if (known) {
      const hadFocus = known.contains(document.activeElement);
      known.replaceWith(row);
      if (hadFocus) row.querySelector('a')?.focus();
      return;
    }
    this.#list.prepend(row);
    if (this.#rows.size <= SHOWN) return;
    const oldest = this.#list.lastElementChild;
    oldest?.remove();
    for (const [id, each] of this.#rows) if (each === oldest) this.#rows.delete(id);
  }

  /**
   * Moves the focus with the arrow keys.
   *
   * @param {KeyboardEvent} event
   */
  #move(event) {
    const row = document.activeElement?.closest('li');
    const next =
      event.key === 'ArrowDown'
        ? row?.nextElementSibling
        : event.key === 'ArrowUp'
          ? row?.previousElementSibling
          : undefined;
    if (!next) return;
    event.preventDefault();
    next.querySelector('a')?.focus();
  }
}

/** @param {ContactSummary} contact */
function rowOf({ contactId, ended, participants, items }) {
  const [customer] = participants;
  const sockets = participants.reduce((sum, { openSockets }) => sum + openSockets, 0);
  const others = participants.slice(1).map(({ displayName }) => displayName);
  const state = ended ? 'ended' : sockets > 0 ? 'live' : 'open';
  const link = element(
    'a',
    { href: contactAddress(contactId), className: 'contact', data: { state } },
    element('span', { className: 'dot', ariaHidden: 'true' }),
    element('span', { className: 'name' }, customer?.displayName ?? 'Nobody yet'),
    element(
      'span',
      { className: 'count' },
      `${items}`,
      element('span', { className: 'unseen' }, ' items'),
    ),
    element(
      'span',
      { className: 'others' },
      [STATES[state], ...(others.length > 0 ? [`with ${others.join(', ')}`] : [])].join(', '),
    ),
    element('code', { className: 'id' }, contactId.slice(0, 8)),
  );
  return element('li', {}, link);
}

/** @type {Readonly<Record<'ended' | 'live' | 'open', string>>} */
const STATES = { ended: 'Ended', live: 'Live', open: 'No socket' };

/**
 * @param {HTMLLIElement} row
 * @param {boolean} isSelected
 */
function mark(row, isSelected) {
  const link = row.querySelector('a');
  if (isSelected) link?.setAttribute('aria-current', 'page');
  else link?.removeAttribute('aria-current');
}

/**
 * @param {InspectorUpdate['totals']} totals
 * @param {number} shown
 */
function foundText({ contacts, found }, shown) {
  if (contacts === 0) return 'No contacts yet';
  const all = found === contacts ? `${contacts} contacts` : `${found} of ${contacts} contacts`;
  return shown < found ? `${all}, showing the newest ${shown}` : all;
}
