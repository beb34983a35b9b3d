import {
  type ApiClient,
  ContentType,
  type InteractiveContent,
} from 'amazon_connect_participant_service';
import { element } from './dom.js';

/**
 * Something to choose from: list pickers, panels and quick replies have titled elements. Other
 * templates show their title alone.
 *
 * @param choose - is told of the title that is chosen: it is what the service takes as the answer.
 * Undefined for those who may only look.
 */
export function renderChoices(
  { data: { content } }: InteractiveContent,
  choose: ((title: string) => void) | undefined,
): HTMLElement {
  const options = 'elements' in content && Array.isArray(content.elements) ? content.elements : [];
  const buttons = options.filter(isTitled).map(({ title, subtitle }) => {
    const details = subtitle === undefined ? [] : [element('small', {}, subtitle)];
    const button = element('button', { className: 'option' }, title, ...details);
    button.disabled = choose === undefined;
    button.addEventListener('click', () => {
      for (const other of buttons) other.disabled = true;
      button.classList.add('chosen');
      choose?.(title);
    });
    return button;
  });
  const { title, subtitle } = isTitled(content) ? content : { title: 'This cannot be shown here' };
  const headings = [title, subtitle].filter((text) => text !== undefined);
  const paragraphs = headings.map((text) => element('p', {}, text));
  return element('div', { className: 'choices' }, ...paragraphs, ...buttons);
}

function isTitled(value: unknown): value is { title: string; subtitle?: string | undefined } {
  if (typeof value !== 'object' || value === null || !('title' in value)) return false;
  return typeof value.title === 'string';
}

/** Asks the customer to choose, as a bot of the contact flow does. Here the emulator plays it. */
export async function offerChoices({ basePath }: ApiClient, contactId: string): Promise<void> {
  const elements = [
    { title: 'A refund', subtitle: 'Within three days' },
    { title: 'A new one', subtitle: 'It leaves our house today' },
    { title: 'Nothing, thank you' },
  ];
  await fetch(`${basePath}/emulator/contacts/${contactId}/items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ContentType: ContentType.INTERACTIVE,
      DisplayName: 'Shop',
      Content: JSON.stringify({
        templateType: 'ListPicker',
        version: '1.0',
        data: { content: { title: 'What would you like?', elements } },
      }),
    }),
  });
}
