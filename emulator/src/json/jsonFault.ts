const TOKEN =
  /[ \t\n\r]*(?:("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/uy;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * Describes where a text stops being valid JSON, without quoting it.
 *
 * @param text a text that `JSON.parse` rejects
 * @returns for example `unexpected text at line 1, column 15` or `it ends too early`
 */
export function jsonFault(text: string): string {
  const offset = faultOffset(text);
  if (text.slice(offset).trim() === '') return 'it ends too early';
  const start = offset + (/^[ \t\n\r]*/.exec(text.slice(offset))?.[0].length ?? 0);
  const lines = text.slice(0, start).split('\n');
  return `unexpected text at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** Reads token by token, and stops at the first unexpected one. */
function faultOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected | undefined = 'value';
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(text);
    if (!match) return offset;
    const kind: string = match[1] === undefined ? (match[2] ?? match[3] ?? '') : 'string';
    expected = follow(expected, match[2] === undefined ? kind : 'scalar', open);
    if (expected === undefined) return offset;
    offset = TOKEN.lastIndex;
  }
}

/** Returns what may follow a token; undefined if the token itself is unexpected. */
function follow(expected: Expected, token: string, open: string[]): Expected | undefined {
  if (expected === ':') return token === ':' ? 'value' : undefined;
  if (expected.startsWith('key') && token === 'string') return ':';
  if (expected.startsWith('value')) {
    if (token === 'string' || token === 'scalar') return ', or end';
    if (token === '{' || token === '[') {
      open.push(token);
      return token === '{' ? 'key or }' : 'value or ]';
    }
  }
  const inObject = open.at(-1) === '{';
  if (expected === ', or end' && token === ',' && open.length > 0)
    return inObject ? 'key' : 'value';
  const mayClose = inObject
    ? expected === 'key or }' || expected === ', or end'
    : expected === 'value or ]' || expected === ', or end';
  if (mayClose && open.length > 0 && token === (inObject ? '}' : ']')) {
    open.pop();
    return ', or end';
  }
  return undefined;
}
