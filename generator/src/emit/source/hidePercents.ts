/** Replaces `%`: a character of the private use area, which descriptions don't use. */
const PLACEHOLDER = '\ue000';

/**
 * Replaces `%` in a description. openapi-typescript turns the names of members and parameters into
 * references without escaping them, and fails when it treats a `%` as the start of an escape.
 *
 * @see showPercents, which restores them in the output.
 */
export function hidePercents(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(value.startsWith('#/') ? '%25' : '%', PLACEHOLDER);
  }
  if (Array.isArray(value)) return value.map(hidePercents);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]): [string, unknown] => [
    name.replaceAll('%', PLACEHOLDER),
    hidePercents(member),
  ]);
  return Object.fromEntries(entries);
}

/** Restores the original text in code. TypeScript escapes the placeholder in names. */
export function showPercents(code: string): string {
  return code.replaceAll(PLACEHOLDER, '%').replaceAll(/(?<!\\)((?:\\\\)*)\\uE000/g, '$1%');
}

/** Whether a description contains `%` at any depth. */
export function hasPercents(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('%');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]) => name.includes('%') || hasPercents(member));
}
