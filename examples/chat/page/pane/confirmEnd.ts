import type { Participant } from '../../chat.js';
import { find } from '../dom.js';
import { words } from '../words/words.js';

/** Asks for confirmation. Escape means no. */
export async function confirmEnd({ role }: Participant): Promise<boolean> {
  const dialog = find(document, 'dialog.ending', HTMLDialogElement);
  const { ending, pane } = words;
  const isAgent = role === 'AGENT';
  find(dialog, 'h2', HTMLElement).textContent = isAgent ? ending.agent : ending.customer;
  find(dialog, 'p', HTMLElement).textContent = isAgent ? ending.agentDetail : ending.customerDetail;
  find(dialog, '.yes', HTMLButtonElement).textContent = isAgent ? pane.leave : pane.end;
  dialog.returnValue = '';
  dialog.showModal();
  await new Promise((resolve) => {
    dialog.addEventListener('close', resolve, { once: true });
  });
  return dialog.returnValue === 'yes';
}
