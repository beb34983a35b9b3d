import type { ChatItem } from 'amazon_connect_participant_service';
import { element, find } from './dom.js';
import { timeOfDay } from './time.js';
import { textOf } from './words.js';

/** Shows the whole conversation in a dialog, line by line as it comes. */
export async function showTranscript(
  items: AsyncIterable<ChatItem> | Iterable<ChatItem>,
): Promise<void> {
  const dialog = find(document, 'dialog.transcript', HTMLDialogElement);
  const list = find(dialog, '.lines', HTMLOListElement);
  const save = find(dialog, '.save', HTMLAnchorElement);
  const trouble = find(dialog, '.trouble', HTMLElement);
  list.replaceChildren();
  trouble.textContent = '';
  dialog.showModal();

  const lines: string[] = [];
  try {
    for await (const item of items) {
      const time = timeOfDay(item.AbsoluteTime);
      const name = item.Type === 'EVENT' ? '' : (item.DisplayName ?? '');
      lines.push([time, name, textOf(item)].filter(Boolean).join('  '));
      list.append(
        element(
          'li',
          {},
          element('time', { dateTime: item.AbsoluteTime }, time),
          element('b', {}, name),
          element('span', {}, textOf(item)),
        ),
      );
    }
  } catch {
    trouble.textContent = 'The rest could not be fetched. Close this, and try again.';
  }
  const text = new Blob([lines.join('\n')], { type: 'text/plain' });
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(text);
}
