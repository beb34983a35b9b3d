import { control } from './controls.js';
import { Details } from './details.js';
import { button, byId, element, select } from './dom.js';
import { openGallery } from './galleryDialog.js';
import { attempt, notify } from './notice.js';
import { openScenarios } from './scenarioDialog.js';
import { Timeline } from './Timeline.js';

/** @typedef {import('../src/inspector/InspectorFeed.js').SelectedContact} SelectedContact */
/** @typedef {import('./timelineRow.js').Moment} Moment */

/** The roles that can send messages from here. */
const SPEAKERS = /** @type {const} */ ([
  ['AGENT', 'Agent'],
  ['CUSTOM_BOT', 'Bot'],
  ['SYSTEM', 'System'],
  ['CUSTOMER', 'Customer'],
]);

/** The page of one contact: its participants, its timeline, and a form to send messages. */
export class ContactView {
  #contactId;
  /** @type {SelectedContact | undefined} */
  #contact;
  #title = element('h2', { tabIndex: -1 });
  #people = element('ul', { className: 'people' });
  #scenario = element('p', { className: 'progress' });
  #tools = element('div', { className: 'tools' });
  #composer = element('form', { className: 'composer' });
  /** @type {string | undefined} */
  #opened;
  #timeline = new Timeline((moment) => {
    this.#open(moment);
  });
  #details = new Details(() => {
    const key = this.#opened;
    this.#opened = undefined;
    this.#timeline.mark(undefined);
    if (key !== undefined) this.#timeline.focus(key);
  });

  /**
   * @param {string} contactId
   * @param {string} home the address of the list of contacts
   */
  constructor(contactId, home) {
    this.#contactId = contactId;
    this.#fillTools();
    this.#fillComposer();
    const back = element('a', { href: home, className: 'back' }, 'All contacts');
    const head = element(
      'header',
      { className: 'contact-head' },
      back,
      element('div', { className: 'title' }, this.#title, element('code', {}, contactId)),
      this.#people,
      this.#scenario,
      this.#tools,
    );
    const [filters, scroller] = this.#timeline.elements;
    byId('main').replaceChildren(
      head,
      ...(filters ? [filters] : []),
      ...(scroller ? [scroller] : []),
      this.#composer,
    );
  }

  /** @param {SelectedContact} contact */
  show(contact) {
    const isFirst = this.#contact === undefined;
    this.#contact = contact;
    const [customer] = contact.participants;
    this.#title.textContent = customer?.displayName ?? 'Nobody yet';
    document.title = `${this.#title.textContent} · Participant Service emulator`;
    this.#people.replaceChildren(...contact.participants.map(personOf));
    if (contact.ended)
      this.#people.append(element('li', { className: 'over' }, 'The chat has ended'));
    this.#showScenario(contact);
    for (const each of [this.#tools, this.#composer]) each.hidden = contact.ended;
    this.#timeline.add(contact);
    if (isFirst) this.#timeline.goToEnd();
  }

  /** Releases what is outside of the main part of the page. */
  close() {
    this.#details.close();
  }

  /** @param {Moment} moment */
  #open(moment) {
    if (!this.#contact) return;
    this.#opened = moment.key;
    this.#details.open(moment, this.#contact);
    this.#timeline.mark(moment.key);
  }

  /** @param {SelectedContact} contact */
  #showScenario({ scenario }) {
    this.#scenario.hidden = scenario === undefined;
    if (!scenario) return;
    const { name, state, done, steps, waitingFor, reason } = scenario;
    const waits = waitingFor === undefined ? '' : `, waiting for the customer: ${waitingFor}`;
    const why = reason === undefined ? '' : `: ${reason}`;
    this.#scenario.textContent = `Scenario “${name}”: ${state}${waits}${why}, ${done} of ${steps} steps`;
  }

  #fillTools() {
    const contact = `contacts/${encodeURIComponent(this.#contactId)}`;
    this.#tools.append(
      button('Interactive message', () => attempt(() => openGallery(this.#contactId))),
      button('Play a scenario', () => attempt(() => openScenarios(this.#contactId))),
      button('Drop sockets', () =>
        attempt(async () => {
          /** @type {{ dropped: number }} */
          const { dropped } = await control(`${contact}/sockets`, { method: 'DELETE' });
          notify(dropped === 1 ? 'Dropped one socket' : `Dropped ${dropped} sockets`);
        }),
      ),
    );
  }

  #fillComposer() {
    const role = select(SPEAKERS);
    role.setAttribute('aria-label', 'Send as');
    const text = element('input', {
      ariaLabel: 'Message',
      placeholder: 'Type a message',
      maxLength: 4000,
    });
    text.autocomplete = 'off';
    const send = element('button', { type: 'submit', className: 'primary' }, 'Send');
    this.#composer.append(role, text, send);
    this.#composer.addEventListener('submit', (event) => {
      event.preventDefault();
      const content = text.value;
      if (content === '') return;
      void attempt(async () => {
        await this.#say(role.value, content);
        text.value = '';
      });
    });
  }

  /**
   * @param {string} role
   * @param {string} content
   */
  #say(role, content) {
    const contact = `contacts/${encodeURIComponent(this.#contactId)}`;
    return role === 'SYSTEM'
      ? control(`${contact}/items`, {
          method: 'POST',
          body: { ContentType: 'text/plain', Content: content },
        })
      : control(`${contact}/messages`, { method: 'POST', body: { role, content } });
  }
}

/** @param {SelectedContact['participants'][number]} participant */
function personOf({ role, displayName, state, openSockets }) {
  const sockets = openSockets === 1 ? '1 socket' : `${openSockets} sockets`;
  return element(
    'li',
    { data: { role, state } },
    element('strong', {}, displayName),
    ` ${role}, ${state}${state === 'left' ? '' : `, ${sockets}`}`,
  );
}
