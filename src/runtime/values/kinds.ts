/** Whether a value is an object whose keys are members: no array, no primitive, no null. */
export function isMembers(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is there at all. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A value's kind in an error's message: never the value itself, which may be a secret. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  const type = typeof value;
  if (type === 'object') return 'an object';
  return type === 'undefined' ? 'undefined' : `a ${type}`;
}
