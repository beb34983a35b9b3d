import type { ConversationEntry } from 'amazon_connect_participant_service';
import { element, icon } from '../dom.js';
import { words } from '../words/words.js';

/** Shows one of your own files that is being sent or was not sent. */
export function renderUpload(
  name: string,
  status: ConversationEntry['status'],
): { readonly card: HTMLElement; readonly bar: HTMLProgressElement | undefined } {
  const isOnItsWay = status === 'sending' || status === 'sent';
  const bar = isOnItsWay ? element('progress', { max: 1, value: 0 }) : undefined;
  if (bar) bar.ariaLabel = words.file.progress(name);
  const text = element('span', {}, name, ...(bar ? [bar] : []));
  return { card: element('div', { className: 'file' }, icon('file'), text), bar };
}
