import type { ChatView } from 'amazon_connect_participant_service';
import { element } from '../../dom.js';
import { membersOf, objectsIn, textIn } from '../fields.js';
import { actionButton } from './actionButton.js';
import { renderComponent, type ViewPage } from './renderComponent.js';
import { resolveProps } from './resolveProps.js';

/** The customer's response to a view. */
export interface FilledForm {
  readonly action: string;
  /** The values, by the names of the fields. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Renders a view as a form.
 *
 * @param input - the values that the template refers to, by name.
 * @param filled - the values that were entered before.
 * @param send - undefined for participants who can't answer.
 */
export function renderView(
  view: ChatView,
  input: Readonly<Record<string, unknown>>,
  filled: Readonly<Record<string, unknown>>,
  send: ((form: FilledForm) => void) | undefined,
): HTMLElement {
  const { Head, Body } = membersOf(view.template);
  const page: ViewPage = {
    propsOf: (component) => resolveProps(component, input, view.inputSchema),
    filled,
  };
  const fields = element('fieldset', { disabled: send === undefined });
  const title = textIn(membersOf(Head)['Title']) ?? view.Name;
  if (title !== undefined) fields.append(element('legend', {}, title));
  fields.append(...objectsIn(Body).map((component) => renderComponent(component, page)));
  if (!fields.querySelector('button')) {
    const actions = (view.Content?.Actions ?? []).map((action) => actionButton(action, action));
    fields.append(element('div', { className: 'options' }, ...actions));
  }
  const form = element('form', {}, fields);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event;
    const action = submitter instanceof HTMLButtonElement ? submitter.value : '';
    send?.({ action, data: dataOf(form) });
  });
  return form;
}

/** The values of a form by name: a text, or an array if several checkboxes have the same name. */
function dataOf(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  const filled = [...new Set(data.keys())].map((name): [string, unknown] => {
    const isList = form.querySelector(`[type=checkbox][name="${CSS.escape(name)}"]`) !== null;
    return [name, isList ? data.getAll(name) : data.get(name)];
  });
  return Object.fromEntries(filled);
}
