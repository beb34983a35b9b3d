import { element } from '../dom.js';
import { words } from '../words/words.js';
import { cardsOf } from './Choice.js';
import { renderHeading } from './heading.js';
import { renderChoices } from './options.js';
import type { Answering } from './renderInteractive.js';

/** Renders cards side by side, each with its own options. */
export function renderCarousel(content: unknown, answering: Answering): HTMLElement {
  const cards = cardsOf(content).map((card) =>
    element('li', {}, ...renderHeading(card.content), renderChoices(card.choices, answering)),
  );
  const list = element('ul', { className: 'cards' }, ...cards);
  const { previous, next } = words.interactive;
  const turns = element(
    'div',
    { className: 'turns' },
    turn(list, -1, previous),
    turn(list, 1, next),
  );
  return element('div', { className: 'carousel-cards' }, list, turns);
}

/** A button that scrolls to the next card, or to the previous one. */
function turn(list: HTMLElement, step: 1 | -1, label: string): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'link' }, label);
  button.addEventListener('click', () => {
    const isMirrored = getComputedStyle(list).direction === 'rtl';
    const width = list.firstElementChild?.clientWidth ?? 0;
    list.scrollBy({ left: width * step * (isMirrored ? -1 : 1) });
  });
  return button;
}
