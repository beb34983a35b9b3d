import type { ChatView } from 'amazon_connect_participant_service';
import { element } from '../../dom.js';
import { membersOf, objectsIn, textIn } from '../fields.js';
import { actionButton } from './actionButton.js';
import { renderComponent, type ViewPage } from './renderComponent.js';
import { resolveProps } from './resolveProps.js';

/** What somebody has done with a view. */
export interface FilledForm {
  readonly action: string;
  /** By the names of the fields. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A view as a form of the page.
 *
 * @param input - what the view shows beside its template, by name.
 * @param filled - what was filled in before.
 * @param send - undefined for those who may only look.
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

/** What was filled in: a text by name, or a list of them if there are several boxes of a name. */
function dataOf(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  const filled = [...new Set(data.keys())].map((name): [string, unknown] => {
    const isList = form.querySelector(`[type=checkbox][name="${CSS.escape(name)}"]`) !== null;
    return [name, isList ? data.getAll(name) : data.get(name)];
  });
  return Object.fromEntries(filled);
}
