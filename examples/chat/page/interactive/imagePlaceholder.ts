import { element, icon } from '../dom.js';
import { words } from '../words/words.js';
import type { Choice } from './Choice.js';

/**
 * What stands for a picture on another server. It is not loaded: the server would learn who reads the
 * chat, and when. The page says so, and what is on the picture as far as that is known.
 */
export function imagePlaceholder({ url, description }: NonNullable<Choice['image']>): HTMLElement {
  const reason = element('small', {}, words.imageNotShown(url.host));
  const text = element('span', {}, ...(description === undefined ? [] : [description]), reason);
  return element('div', { className: 'image-placeholder' }, icon('image'), text);
}
