import { ContentType, type ChatItem } from 'amazon_connect_participant_service';
import { element, find } from '../dom.js';
import { carouselAnswerText, responseTexts } from '../interactive/answerText.js';
import { timeOfDay } from '../time.js';
import { eventText } from '../words/eventText.js';
import { words } from '../words/words.js';

/** Shows the whole conversation in a dialog, line by line as it is loaded. */
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
          element('span', { dir: 'auto' }, textOf(item)),
        ),
      );
    }
  } catch {
    trouble.textContent = words.transcript.failed;
  }
  const text = new Blob([lines.join('\n')], { type: 'text/plain' });
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(text);
}

/** An item as one line of text. */
function textOf(item: ChatItem): string {
  if ('Attachments' in item) {
    return item.Attachments.map(({ AttachmentName = '' }) => `[${AttachmentName}]`).join(' ');
  }
  if (item.Type === 'EVENT') return eventText(item);
  if (item.Type !== 'MESSAGE') return '';
  if (item.ContentType === ContentType.INTERACTIVE) return words.transcript.choice;
  if (item.response) return responseTexts(item.response).join(', ');
  return carouselAnswerText(item.Content) ?? item.Content;
}
