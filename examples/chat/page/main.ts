import type { Chat, Participant } from '../chat.js';
import { askButton } from './demo/askButton.js';
import { find } from './dom.js';
import { openChat, saveChat, type SavedChat } from './savedChat.js';
import { Side } from './Side.js';
import { language, translate, words } from './words/words.js';

document.documentElement.lang = language === 'en' ? 'en-GB' : language;
document.documentElement.dir = words.direction;
document.title = words.title;
translate(document);

start().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  find(document, 'main > .trouble', HTMLElement).textContent = words.notStarted(reason);
});

async function start(): Promise<void> {
  const { chat, customer: savedCustomer, agent: savedAgent } = await openChat();
  const customersSide = addSide(chat, chat.customer, savedCustomer);
  const agentsSide = addSide(chat, chat.agent, savedAgent);
  agentsSide.view.composer.addTool(askButton(chat));

  const inside = find(document, '.inside', HTMLAnchorElement);
  inside.href = `${chat.endpoint}/emulator/contacts/${chat.contactId}`;
  inside.hidden = false;
  addEventListener('pagehide', () => {
    saveChat({ chat, customer: customersSide.save(), agent: agentsSide.save() });
  });
  // If the chat is over, the panes show it.
  await Promise.allSettled([customersSide.connect(), agentsSide.connect()]);
}

function addSide(chat: Chat, self: Participant, saved: SavedChat['customer']): Side {
  const side = new Side(chat, self, saved, (unread) => {
    showUnread(self, unread);
  });
  find(document, 'main', HTMLElement).append(side.view.element);
  return side;
}

/** A narrow page shows one side. This shows the number of unread messages on the other. */
function showUnread({ role }: Participant, count: number): void {
  const note = find(document, `.unread[data-side=${role.toLowerCase()}]`, HTMLElement);
  const text = count === 0 ? '' : String(count);
  if (note.textContent === text) return;
  note.textContent = text;
  note.ariaLabel = count === 0 ? null : words.unread(count);
}
