/** Whether the older client wrote a value into a URL as JSON. */
export function canBeJsonified(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ['[object Object]', '[object Array]'].includes(Object.prototype.toString.call(value));
}

/** The text that stands for an argument. */
export function paramToString(param: unknown): string {
  if (param === undefined || param === null) return '';
  if (param instanceof Date) return param.toJSON();
  return canBeJsonified(param)
    ? JSON.stringify(param)
    : (param as { toString(): string }).toString();
}

/** Bytes, or in Node a stream of a file. */
export function isFileParam(param: unknown): boolean {
  if (typeof Blob === 'function' && param instanceof Blob) return true;
  return param instanceof Uint8Array || (param instanceof Object && 'bytesRead' in param);
}

export function isJsonMime(contentType: string | null | undefined): boolean {
  return /^application\/json(;.*)?$/i.test(contentType ?? '');
}

/** How the items of a collection are put together; `multi` and `passthrough` leave them apart. */
export type CollectionFormat = 'csv' | 'ssv' | 'tsv' | 'pipes' | 'multi' | 'passthrough';

const separators = new Map([
  ['csv', ','],
  ['ssv', ' '],
  ['tsv', '\t'],
  ['pipes', '|'],
]);

/** @throws Error for an unknown format. */
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
