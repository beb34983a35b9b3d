/** A piece of a page, in which all that is not its own has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Makes a piece of a page. Values are escaped, but for pieces of pages and lists of them; `undefined`
 * is nothing.
 */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (Html | readonly Html[] | string | number | undefined)[]
): Html {
  const written = values.map((value = '') => {
    if (value instanceof Html) return value.text;
    return typeof value === 'object' ? value.map(({ text }) => text).join('') : escape(value);
  });
  return new Html(strings.reduce((text, part, index) => text + (written[index - 1] ?? '') + part));
}

function escape(value: string | number): string {
  return String(value).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
