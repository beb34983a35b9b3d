/** Whether the older client would write a value into a URL as JSON. */
export function canBeJsonified(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value));
}

/** Converts an argument to a string. */
export function paramToString(param: unknown): string {
  if (param === undefined || param === null) return '';
  if (param instanceof Date) return param.toJSON();
  return canBeJsonified(param)
    ? JSON.stringify(param)
    : (param as { toString(): string }).toString();
}

/** Whether a value is binary data or, in Node, a file stream. */
export function isFileParam(param: unknown): boolean {
  if (typeof Blob === 'function' && param instanceof Blob) return true;
  return param instanceof Uint8Array || (param instanceof Object && 'bytesRead' in param);
}

export function isJsonMime(contentType: string | null | undefined): boolean {
  return /^application\/json(;.*)?$/i.test(contentType ?? '');
}

/** How the items of a collection are joined. `multi` and `passthrough` keep them separate. */
export type CollectionFormat = 'csv' | 'ssv' | 'tsv' | 'pipes' | 'multi' | 'passthrough';

const separators = new Map([
  ['csv', ','],
  ['ssv', ' '],
  ['tsv', '\t'],
  ['pipes', '|'],
]);

/** @throws Error if the format is unknown. */
export function buildCollectionParam(
  param: readonly unknown[] | null | undefined,
  format: CollectionFormat,
): string | readonly unknown[] | null {
  if (param === undefined || param === null) return null;
  if (format === 'passthrough') return param;
  const texts = param.map(paramToString);
  if (format === 'multi') return texts;
  const separator = separators.get(format);
  if (separator === undefined) throw new Error(`Unknown collection format: ${format}`);
  return texts.join(separator);
}
