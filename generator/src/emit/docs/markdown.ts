/** A row of a table; line breaks and pipes would end it. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** A table with its head; nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join(
    '\n',
  );
}

/** Parts of a page with a blank line between them; empty ones are left out. None of them is HTML. */
export function page(...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== '') as string[];
  return `${given.map(withoutHtml).join('\n\n')}\n`;
}

/**
 * Code fences that start at a margin, code spans of one line and links in angle brackets, all of which
 * may hold `<`; or a `<` with which HTML starts.
 */
const CODE_OR_TAG =
  /^(`{3,}|~{3,})[^`\n]*\n(?:.*\n)*?\1[`~]*[ \t]*$|(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|<https?:\/\/[^\s<>]*>|<(?=[a-z/!?])/gim;

/** Markdown whose HTML is shown as text: descriptions are other people's, and a page may be a site's. */
function withoutHtml(markdown: string): string {
  return markdown.replace(CODE_OR_TAG, (match) => (match === '<' ? '&lt;' : match));
}

export function codeBlock(language: string, code: string): string {
  return `\`\`\`${language}\n${code.trim()}\n\`\`\``;
}

/** The anchor that Markdown renderers give a heading of one word. */
export function anchor(heading: string): string {
  return heading.toLowerCase();
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}
