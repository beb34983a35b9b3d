import type { Chat } from '../../chat.js';
import { element, find, icon } from '../dom.js';
import { words } from '../words/words.js';
import { templates } from './templates.js';

/** A button to choose what the bot of the contact flow, played by the emulator, asks the customer. */
export function askButton(chat: Chat): HTMLButtonElement {
  const dialog = find(document, 'dialog.ask', HTMLDialogElement);
  const names = Object.keys(templates) as (keyof typeof templates)[];
  const choices = names.map((name) => {
    const choice = element('button', { className: 'option' }, words.ask[name]);
    choice.addEventListener('click', () => void ask(chat, templates[name]));
    return choice;
  });
  find(dialog, '.options', HTMLElement).append(...choices);

  const { label } = words.ask;
  const button = element('button', { type: 'button', className: 'tool', title: label });
  button.ariaLabel = label;
  button.append(icon('list'));
  button.addEventListener('click', () => {
    dialog.showModal();
  });
  return button;
}

async function ask({ endpoint, contactId }: Chat, template: object): Promise<void> {
  await fetch(`${endpoint}/emulator/contacts/${contactId}/items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ContentType: 'application/vnd.amazonaws.connect.message.interactive',
      DisplayName: 'Shop',
      Content: JSON.stringify({ version: '1.0', ...template }),
    }),
  });
}
