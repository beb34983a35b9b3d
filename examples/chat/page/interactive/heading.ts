import { element } from '../dom.js';
import { imageOf } from './Choice.js';
import { membersOf, textIn } from './fields.js';
import { imagePlaceholder } from './imagePlaceholder.js';

/** Renders the title, the subtitle and the picture of a template. */
export function renderHeading(content: unknown): HTMLElement[] {
  const members = membersOf(content);
  const title = textIn(members['title']);
  const subtitle = textIn(members['subtitle']);
  const image = imageOf(members);
  return [
    ...(image ? [imagePlaceholder(image)] : []),
    ...(title === undefined ? [] : [element('p', { className: 'title' }, title)]),
    ...(subtitle === undefined ? [] : [element('p', { className: 'subtitle' }, subtitle)]),
  ];
}
