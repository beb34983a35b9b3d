import { contactAddress, currentContactId, ROOT } from './address.js';
import { setClock, startClock } from './clock.js';
import { ContactList } from './contactList.js';
import { ContactView } from './ContactView.js';
import { loadOperations } from './curl.js';
import { byId, element } from './dom.js';
import { openFaults } from './faultsDialog.js';
import { listen } from './feed.js';
import { attempt } from './notice.js';
import { openStartDialog } from './startDialog.js';

/** How long to wait after the last keystroke before searching, in milliseconds. */
const SEARCH_DELAY = 200;

const list = new ContactList();
const main = byId('main');
const search = /** @type {HTMLInputElement} */ (byId('search'));

/** @type {ContactView | undefined} */
let view;
let stopListening = () => {};

startClock();
go();
void attempt(loadOperations);

byId('start').addEventListener('click', () => {
  void attempt(() =>
    openStartDialog((contactId) => {
      show(contactAddress(contactId));
    }),
  );
});
byId('faults').addEventListener('click', () => {
  void attempt(() => openFaults(showFaults));
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
search.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(connect, SEARCH_DELAY);
});

// Links to other pages of the inspector are handled without loading them.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!link || !isPlain || !isOwnPage(link.href)) return;
  event.preventDefault();
  show(link.href);
});
addEventListener('popstate', go);
addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof Element && event.target.matches('input, textarea, select');
  if (event.key !== '/' || isTyping) return;
  event.preventDefault();
  search.focus();
});

/** @param {string} href */
function isOwnPage(href) {
  return href === ROOT.href || href.startsWith(new URL('contacts/', ROOT).href);
}

/**
 * Shows another page of the inspector.
 *
 * @param {string} href
 */
function show(href) {
  history.pushState(undefined, '', href);
  go();
  main.focus();
}

/** Shows the page of the current address. */
function go() {
  view?.close();
  const contactId = currentContactId();
  view = contactId === undefined ? undefined : new ContactView(contactId, ROOT.href);
  document.body.classList.toggle('with-contact', contactId !== undefined);
  if (contactId === undefined) showWelcome();
  list.select(contactId);
  connect();
}

/** Connects again, for what the page shows now. */
function connect() {
  stopListening();
  const contactId = currentContactId();
  stopListening = listen(
    { search: search.value.trim(), contactId },
    {
      onUpdate: (update) => {
        setClock(update.now);
        showFaults(update.faults);
        list.show(update);
        list.select(contactId);
        if (update.selected === null) showMissing();
        else if (update.selected) view?.show(update.selected);
      },
      onState: (isOpen) => {
        byId('connection').textContent = isOpen ? '' : 'Not connected to the emulator';
      },
    },
  );
}

/** @param {import('./feed.js').InspectorUpdate['faults']} faults */
function showFaults({ faults }) {
  const struck = faults.reduce((sum, fault) => sum + fault.struck, 0);
  const button = byId('faults');
  button.textContent =
    faults.length === 0 ? 'Faults' : `Faults: ${faults.length}, occurred ${struck}×`;
  button.classList.toggle('active', faults.length > 0);
}

function showWelcome() {
  document.title = 'Participant Service emulator';
  main.replaceChildren(
    element(
      'section',
      { className: 'welcome' },
      element('h2', {}, 'See what happens in each chat'),
      element(
        'p',
        {},
        'Choose a contact to see its items, calls and frames live, or start a chat and join it with a client.',
      ),
      element(
        'p',
        {},
        'Clients reach the service at ',
        element('code', {}, new URL('..', ROOT).href.replace(/\/$/, '')),
        '.',
      ),
    ),
  );
}

function showMissing() {
  view = undefined;
  document.title = 'No such contact · Participant Service emulator';
  main.replaceChildren(
    element(
      'section',
      { className: 'welcome' },
      element('h2', {}, 'There is no such contact'),
      element(
        'p',
        {},
        'The emulator may have been reset or restarted, or it has deleted a chat that ended long ago.',
      ),
      element('p', {}, element('a', { href: ROOT.href }, 'All contacts')),
    ),
  );
}
