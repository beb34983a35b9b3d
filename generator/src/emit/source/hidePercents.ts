/** Stands for `%` in names: a character of the private use area, which no description needs. */
const PLACEHOLDER = '\ue000';

/**
 * A description whose names hold no `%`. openapi-typescript makes references of names without escaping
 * them, and fails when it reads `%` in one as the start of an escape.
 *
 * @see showPercents which puts them back into its output.
 */
export function hidePercents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hidePercents);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]): [string, unknown] => [
    name.replaceAll('%', PLACEHOLDER),
    name === '$ref' && typeof member === 'string'
      ? member.replaceAll('%25', PLACEHOLDER)
      : hidePercents(member),
  ]);
  return Object.fromEntries(entries);
}

/** The code with the names as they are in the description. */
export function showPercents(code: string): string {
  return code.replaceAll(PLACEHOLDER, '%');
}

/** Whether a name in a description, however deep, holds `%`. */
export function hasPercents(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]) => name.includes('%') || hasPercents(member));
}
