/** A row of a table. Line breaks and pipes are escaped, because they would end the cell. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** A table with its head; empty if it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join(
    '\n',
  );
}

/** Joins the parts of a page by blank lines. Empty parts are left out, and HTML is escaped. */
export function page(...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== '') as string[];
  return `${given.map(withoutHtml).join('\n\n')}\n`;
}

/**
 * Code fences without indentation, code spans within a line, and links in angle brackets may
 * contain `<`. Any other `<` may begin HTML.
 */
const CODE_OR_TAG =
  /^(`{3,}|~{3,})[^`\n]*\n(?:.*\n)*?\1[`~]*[ \t]*$|(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|<https?:\/\/[^\s<>]*>|<(?=[a-z/!?])/gim;

/**
 * Escapes HTML in Markdown, because descriptions come from third parties, and the page may be on a
 * site.
 */
function withoutHtml(markdown: string): string {
  return markdown.replace(CODE_OR_TAG, (match) => (match === '<' ? '&lt;' : match));
}

export function codeBlock(language: string, code: string): string {
  return `\`\`\`${language}\n${code.trim()}\n\`\`\``;
}

/** The anchor of a heading of one word. */
export function anchor(heading: string): string {
  return heading.toLowerCase();
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}
