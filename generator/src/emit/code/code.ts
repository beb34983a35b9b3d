/** Helpers for printing TypeScript. The formatter formats their output later. */

/** Prints a string, number, boolean, array or plain object as source code. */
export function literal(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

/** Prints an object literal of the entries whose value is not undefined. The values are source code. */
export function objectLiteral(entries: Readonly<Record<string, string | undefined>>): string {
  const members = Object.entries(entries)
    .filter(([, code]) => code !== undefined)
    .map(([name, code]) => `${propertyName(name)}: ${String(code)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Prints the name of a member in an object literal or a class. */
export function propertyName(name: string): string {
  // As a plain key, it would set the prototype of the object.
  if (name === '__proto__') return "['__proto__']";
  // Compilers support new letters beyond the Basic Multilingual Plane at different times.
  const isIdentifier =
    /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !/[\u{10000}-\u{10ffff}]/u.test(name);
  return isIdentifier ? name : literal(name);
}

/** Prints a doc comment; empty if there is no text. */
export function docComment(...paragraphs: readonly (string | undefined)[]): string {
  const text = paragraphs
    .map((paragraph) => paragraph?.trim())
    .filter((paragraph) => paragraph !== undefined && paragraph !== '')
    .join('\n\n')
    // This would end the comment.
    .replaceAll('*/', '*\u200b/');
  if (text === '') return '';
  const lines = text.split('\n').flatMap((line) => wrap(line, 96));
  if (lines.length === 1) return `/** ${String(lines[0])} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** Breaks a line of text at spaces. Lists, quotes and code keep their indentation. */
function wrap(line: string, width: number): string[] {
  if (line.length <= width || /^\s*([-*>|#]|\d+\.|```)|^ {4}/.test(line)) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** `SendMessageRequest` → `sendMessageRequest`, `URLList` → `urlList`. */
export function camelCase(name: string): string {
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+/u, (capitals) => capitals.toLowerCase());
}
