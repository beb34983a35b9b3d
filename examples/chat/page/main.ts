import { ApiClient } from 'amazon_connect_participant_service';
import type { Chat, Participant } from '../chat.js';
import { offerChoices } from './choices.js';
import { element, find, icon } from './dom.js';
import { Side } from './Side.js';

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  find(document, 'main > .trouble', HTMLElement).textContent = `The chat did not start: ${reason}`;
});

async function start(): Promise<void> {
  const answer = await fetch('/chats', { method: 'POST' });
  if (!answer.ok) throw new Error(`the answer was ${answer.status}`);
  const { endpoint, contactId, customer, agent } = (await answer.json()) as Chat;

  // Both sides may share a client: it knows where the service is, and no token.
  const client = new ApiClient(endpoint);
  const customersSide = addSide(client, customer);
  const agentsSide = addSide(client, agent);
  agentsSide.view.composer.addTool(choiceButton(client, contactId));

  const inside = find(document, '.inside', HTMLAnchorElement);
  inside.href = `${endpoint}/emulator/contacts/${contactId}`;
  inside.hidden = false;
  await Promise.all([customersSide.connect(), agentsSide.connect()]);
}

function addSide(client: ApiClient, self: Participant): Side {
  const side = new Side(client, self, (unread) => {
    showUnread(self, unread);
  });
  find(document, 'main', HTMLElement).append(side.view.element);
  return side;
}

/** A narrow page shows one side; this is what waits on the other. */
function showUnread({ role }: Participant, count: number): void {
  const note = find(document, `.unread[data-side=${role.toLowerCase()}]`, HTMLElement);
  note.textContent = count === 0 ? '' : String(count);
  note.ariaLabel = count === 0 ? null : `${count} unread`;
}

function choiceButton(client: ApiClient, contactId: string): HTMLButtonElement {
  const label = 'Let the customer choose';
  const button = element('button', { type: 'button', className: 'tool', title: label });
  button.ariaLabel = label;
  button.append(icon('list'));
  button.addEventListener('click', () => void offerChoices(client, contactId));
  return button;
}
