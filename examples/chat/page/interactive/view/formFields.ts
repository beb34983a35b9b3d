import { element } from '../../dom.js';
import { words } from '../../words/words.js';
import { objectsIn, textIn } from '../fields.js';

type Members = Readonly<Record<string, unknown>>;

/** Input types that browsers support without code in the page. */
const INPUT_TYPES = ['text', 'email', 'tel', 'number', 'url', 'date', 'time', 'password'];

/** A single-line field: text, a date, a number. */
export function input(props: Members, filled: Members): Node {
  const wanted = textIn(props['InputType'])?.toLowerCase() ?? 'text';
  const type = INPUT_TYPES.includes(wanted) ? wanted : 'text';
  const field = element('input', { type, ...common(props) });
  field.value = valueOf(props, filled);
  return labelled(props, field);
}

/** A multi-line text field. */
export function textArea(props: Members, filled: Members): Node {
  const field = element('textarea', { rows: 3, ...common(props) });
  field.value = valueOf(props, filled);
  return labelled(props, field);
}

/** A drop-down list to choose one option. */
export function dropdown(props: Members, filled: Members): Node {
  const options = optionsOf(props).map(({ label, value }) => element('option', { value }, label));
  const field = element('select', common(props), element('option', { value: '' }, '…'), ...options);
  field.value = valueOf(props, filled);
  return labelled(props, field);
}

/** Radio buttons to choose one option. */
export function radios(props: Members, filled: Members): Node {
  const chosen = valueOf(props, filled);
  return group(props, (value) => {
    const { name, required } = common(props);
    return element('input', { type: 'radio', name, required, value, checked: value === chosen });
  });
}

/** Checkboxes to choose any number of options. */
export function checkboxes(props: Members, filled: Members): Node {
  const { name } = common(props);
  const given = filled[name] ?? props['DefaultValue'];
  const chosen: readonly unknown[] = Array.isArray(given) ? given : [given];
  return group(props, (value) =>
    element('input', { type: 'checkbox', name, value, checked: chosen.includes(value) }),
  );
}

/** A switch. */
export function toggle(props: Members, filled: Members): Node {
  const { name, required } = common(props);
  const given = filled[name] ?? props['DefaultValue'];
  const checked = given === true || (Array.isArray(given) && given.length > 0);
  const box = element('input', { type: 'checkbox', name, required, value: 'true', checked });
  return element('label', { className: 'check' }, box, ' ', labelOf(props));
}

function common(props: Members): { readonly name: string; readonly required: boolean } {
  return { name: textIn(props['Name']) ?? labelOf(props), required: props['Required'] === true };
}

function valueOf(props: Members, filled: Members): string {
  const value = filled[common(props).name] ?? props['DefaultValue'];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function labelOf(props: Members): string {
  return textIn(props['Label']) ?? textIn(props['Name']) ?? '';
}

function labelled(props: Members, field: HTMLElement): HTMLElement {
  const text = element('span', {}, labelOf(props), ...requiredMark(props));
  const help = textIn(props['HelperText']);
  const note = help === undefined ? [] : [element('small', {}, help)];
  return element('label', { className: 'field' }, text, field, ...note);
}

function group(props: Members, make: (value: string) => HTMLInputElement): HTMLElement {
  const legend = element('legend', {}, labelOf(props), ...requiredMark(props));
  const boxes = optionsOf(props).map(({ label, value }) =>
    element('label', { className: 'check' }, make(value), ' ', label),
  );
  return element('fieldset', { className: 'field' }, legend, ...boxes);
}

function requiredMark(props: Members): Node[] {
  if (props['Required'] !== true) return [];
  return [element('small', {}, ` (${words.interactive.required})`)];
}

function optionsOf(props: Members): readonly { readonly label: string; readonly value: string }[] {
  return objectsIn(props['Options']).map((option) => {
    const label = textIn(option['Label']) ?? textIn(option['Value']) ?? '';
    return { label, value: textIn(option['Value']) ?? label };
  });
}
