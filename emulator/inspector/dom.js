/**
 * Creates an element. Strings become text nodes, so messages cannot become markup.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<Omit<HTMLElementTagNameMap[Name], 'style' | 'dataset'>> & { data?: Record<string,
 * string> }} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, { data = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

/**
 * @param {string} label
 * @param {() => unknown} onClick
 * @param {string} [className]
 */
export function button(label, onClick, className = 'quiet') {
  const made = element('button', { type: 'button', className }, label);
  made.addEventListener('click', () => void onClick());
  return made;
}

/** The number of fields so far, for their ids. */
let fields = 0;

/**
 * Creates a field with its label.
 *
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 */
export function field(label, control) {
  fields += 1;
  control.id = `field-${fields}`;
  return element(
    'div',
    { className: 'field' },
    element('label', { htmlFor: control.id }, label),
    control,
  );
}

/**
 * Creates a list to choose one option from.
 *
 * @param {readonly (readonly [value: string, label: string])[]} options
 */
export function select(options) {
  return element(
    'select',
    {},
    ...options.map(([value, label]) => element('option', { value }, label)),
  );
}

/**
 * Finds an element of the page that always exists.
 *
 * @param {string} id
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}
