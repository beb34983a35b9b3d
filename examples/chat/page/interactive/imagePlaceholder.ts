import { element, icon } from '../dom.js';
import { words } from '../words/words.js';
import type { Choice } from './Choice.js';

/**
 * Replaces a picture on another server. Loading it would tell that server who reads the chat, and
 * when. The page says so, and shows the picture's description if there is one.
 */
export function imagePlaceholder({ url, description }: NonNullable<Choice['image']>): HTMLElement {
  const reason = element('small', {}, words.imageNotShown(url.host));
  const text = element('span', {}, ...(description === undefined ? [] : [description]), reason);
  return element('div', { className: 'image-placeholder' }, icon('image'), text);
}
