import { mapParts, mapValues } from '../model/mapParts.js';
import type { TypeShape } from '../model/Shape.js';
import { readJson } from '../values/json.js';
import { uuid } from '../values/uuid.js';

/** Strings, and integers of 16 digits or more that are not a part of another number. */
const TEXT_OR_INTEGER = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\d.eE])/g;

/**
 * Parses the JSON of a body without losing digits; returns undefined if there is none. JSON.parse
 * rounds integers beyond 2^53, so they pass through it as marked strings. They become bigints if the
 * type is an integer of 64 bits, and rounded numbers otherwise.
 */
export function readExactJson(text: string, type?: TypeShape): unknown {
  if (!/\d{16}/.test(text)) return readJson(text);
  const mark = uuid();
  const marked = text.replace(TEXT_OR_INTEGER, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${mark}${token}"`,
  );
  const unmark = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value;
  try {
    return typed(type, mapValues(readJson(marked), unmark));
  } catch {
    // It is nested deeper than the stack.
    return undefined;
  }
}

/** Turns bigints into numbers unless the type is an integer of 64 bits. */
function typed(type: TypeShape | undefined, value: unknown): unknown {
  if (typeof value === 'bigint') return type?.type === 'converted' ? value : Number(value);
  return mapParts(type, value, typed);
}
