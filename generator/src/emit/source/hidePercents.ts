/** Stands for `%`: a character of the private use area, which no description needs. */
const PLACEHOLDER = '\ue000';

/**
 * A description without `%`. openapi-typescript makes references of names, those of members and of
 * parameters, without escaping them, and fails when it reads `%` in one as the start of an escape.
 *
 * @see showPercents which puts them back into its output.
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

/** The code with the texts as they are in the description. TypeScript escapes the placeholder in names. */
export function showPercents(code: string): string {
  return code.replaceAll(PLACEHOLDER, '%').replaceAll(/(?<!\\)((?:\\\\)*)\\uE000/g, '$1%');
}

/** Whether a text in a description, however deep, holds `%`. */
export function hasPercents(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('%');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]) => name.includes('%') || hasPercents(member));
}
