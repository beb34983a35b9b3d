import { element } from '../dom.js';
import type { Choice } from './Choice.js';
import { imagePlaceholder } from './imagePlaceholder.js';
import type { Answering } from './renderInteractive.js';

/** Renders options as buttons, and links as links. */
export function renderChoices(choices: readonly Choice[], answering: Answering): HTMLElement {
  const options = choices.map((choice) => {
    const parts = partsOf(choice);
    return choice.link
      ? linkTo(choice.link, parts)
      : optionButton(choice.content, parts, answering);
  });
  return element('div', { className: 'options' }, ...options);
}

/** A button that sends an answer. After the customer has answered, it shows whether it was chosen. */
export function optionButton(
  content: string,
  parts: readonly (Node | string)[],
  { given, answer }: Answering,
): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'option' }, ...parts);
  const isChosen = given?.Content === content;
  button.classList.toggle('chosen', isChosen);
  if (given) button.ariaPressed = String(isChosen);
  button.disabled = given !== undefined || answer === undefined;
  button.addEventListener('click', () => answer?.(content));
  return button;
}

function partsOf({ title, subtitle, image }: Choice): readonly (Node | string)[] {
  return [
    ...(image ? [imagePlaceholder(image)] : []),
    title,
    ...(subtitle === undefined ? [] : [element('small', {}, subtitle)]),
  ];
}

function linkTo({ href }: URL, parts: readonly (Node | string)[]): HTMLAnchorElement {
  const rel = 'noopener noreferrer';
  return element('a', { className: 'option', href, target: '_blank', rel }, ...parts);
}
