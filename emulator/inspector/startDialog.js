import { SERVICE } from './address.js';
import { control, startChat } from './controls.js';
import { openDialog } from './dialog.js';
import { button, element, field, select } from './dom.js';
import { attempt, copy } from './notice.js';

/** The content types of chats that the inspector starts: all of them. */
const CONTENT_TYPES = [
  'text/plain',
  'text/markdown',
  'application/json',
  'application/vnd.amazonaws.connect.message.interactive',
  'application/vnd.amazonaws.connect.message.interactive.response',
];

/**
 * Asks for a name, starts a chat, and shows the participant token for a client.
 *
 * @param {(contactId: string) => void} onStarted
 */
export async function openStartDialog(onStarted) {
  /** @type {{ scenarios: { name: string, title: string }[] }} */
  const { scenarios } = await control('scenarios');
  const name = element('input', { value: 'Ada', maxLength: 256, required: true });
  const scenario = select([
    ['', 'None'],
    ...scenarios.map((each) => /** @type {const} */ ([each.name, each.title])),
  ]);
  const dialog = openDialog('Start a chat', [
    field('The customer’s name', name),
    field('Scenario to play', scenario),
    element(
      'footer',
      {},
      button('Start', () => attempt(start), 'primary'),
    ),
  ]);
  name.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void attempt(start);
  });
  name.select();

  async function start() {
    const { ContactId, ParticipantToken } = await startChat(name.value, CONTENT_TYPES);
    if (scenario.value !== '') {
      await control(`contacts/${ContactId}/scenario`, {
        method: 'PUT',
        body: { name: scenario.value },
      });
    }
    dialog.close();
    onStarted(ContactId);
    showToken(ParticipantToken);
  }
}

/** @param {string} token */
function showToken(token) {
  const endpoint = SERVICE.href.replace(/\/$/, '');
  const command = `PARTICIPANT_TOKEN=${token} npx connect-participant chat --endpoint ${endpoint}`;
  openDialog('The chat is waiting for its customer', [
    element('p', {}, 'Join it with this participant token within five minutes:'),
    element('pre', { tabIndex: 0 }, token),
    element('p', {}, 'In a terminal:'),
    element('pre', { tabIndex: 0 }, command),
    element(
      'footer',
      {},
      button('Copy the token', () => copy(token, 'the token')),
      button('Copy the command', () => copy(command, 'the command'), 'primary'),
    ),
  ]);
}
