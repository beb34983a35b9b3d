import { button, byId, element } from './dom.js';
import { curlOf } from './curl.js';
import { copy } from './notice.js';
import { testOf } from './mochaTest.js';
import { titleOf } from './timelineRow.js';

/** @typedef {import('./timelineRow.js').Moment} Moment */
/** @typedef {import('../src/inspector/InspectorFeed.js').SelectedContact} SelectedContact */

/** The properties of a call to show, apart from its bodies. */
const FACTS = /** @type {const} */ ([
  ['time', 'Time'],
  ['status', 'Status'],
  ['durationMs', 'Duration (ms)'],
  ['fault', 'Fault'],
  ['deduplicated', 'Deduplicated'],
  ['error', 'Error'],
  ['reason', 'Reason'],
  ['closeCode', 'Close code'],
  ['requestId', 'Request id'],
  ['participantId', 'Participant'],
]);

/** The panel with the details of a moment. */
export class Details {
  #panel = byId('details');
  /** @type {() => void} */
  #onClosed;

  /** @param {() => void} onClosed called when it is closed */
  constructor(onClosed) {
    this.#onClosed = onClosed;
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close();
    });
  }

  get isOpen() {
    return !this.#panel.hidden;
  }

  /**
   * @param {Moment} moment
   * @param {SelectedContact} contact
   */
  open(moment, contact) {
    const heading = element('h2', { tabIndex: -1 }, titleOf(moment));
    const head = element(
      'header',
      {},
      heading,
      button('Close', () => {
        this.close();
      }),
    );
    this.#panel.replaceChildren(head, ...bodyOf(moment, contact));
    this.#panel.hidden = false;
    document.body.classList.add('with-details');
    this.#panel.scrollTop = 0;
    heading.focus();
  }

  close() {
    if (this.#panel.hidden) return;
    this.#panel.hidden = true;
    document.body.classList.remove('with-details');
    this.#onClosed();
  }
}

/**
 * @param {Moment} moment
 * @param {SelectedContact} contact
 * @returns {Node[]}
 */
function bodyOf(moment, contact) {
  if (moment.kind === 'item') {
    return [copies(moment, contact), json('Item', moment.item)];
  }
  const { entry, attempt } = moment;
  const facts = FACTS.flatMap(([name, label]) =>
    entry[name] === undefined ? [] : [[label, String(entry[name])]],
  );
  if (attempt > 1) facts.push(['Attempt', String(attempt)]);
  const list = element(
    'dl',
    {},
    ...facts.flatMap(([label = '', value = '']) => [
      element('dt', {}, label),
      element('dd', {}, value),
    ]),
  );
  return [
    copies(moment, contact),
    list,
    ...(entry.request === undefined
      ? []
      : [json(moment.kind === 'frame' ? 'Frame' : 'Request', entry.request)]),
    ...(entry.response === undefined
      ? []
      : [json(moment.kind === 'frame' ? 'Frame' : 'Response', entry.response)]),
  ];
}

/**
 * @param {Moment} moment
 * @param {SelectedContact} contact
 */
function copies(moment, contact) {
  const made = element('div', { className: 'copies' });
  const curl = curlOf(moment, contact);
  if (curl !== undefined) made.append(button('Copy as curl', () => copy(curl, 'the command')));
  const test = testOf(moment, contact);
  if (test !== undefined) made.append(button('Copy as test', () => copy(test, 'the test')));
  return made;
}

/**
 * Shows a value as JSON. JSON strings inside frames are shown parsed.
 *
 * @param {string} title
 * @param {unknown} value
 */
function json(title, value) {
  const pre = element('pre', { tabIndex: 0 }, readable(value));
  pre.setAttribute('aria-label', title);
  pre.setAttribute('role', 'region');
  return element('section', {}, element('h3', {}, title), pre);
}

/** @param {unknown} value */
function readable(value) {
  return JSON.stringify(
    value,
    (name, member) => (/^content$/i.test(name) ? parsed(member) : member),
    2,
  );
}

/** @param {unknown} text */
function parsed(text) {
  if (typeof text !== 'string' || !/^[[{]/.test(text)) return text;
  try {
    /** @type {unknown} */
    const value = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
