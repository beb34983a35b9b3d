import type { TypeShape } from '../model/Shape.js';
import type { BodyEncoder } from '../operation/Body.js';
import { readJson, toJson } from './json.js';
import { isMembers } from './kinds.js';
import { uuid } from './uuid.js';

/*
 * JSON whose integers keep all their digits. JSON.parse rounds those beyond 2^53, and JSON.stringify
 * does not know bigints, so they travel through both as marked texts.
 */

/** Strings, and integers of 16 digits or more that are not a part of another number. */
const TEXT_OR_INTEGER = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\d.eE])/g;

/**
 * The JSON of a body; undefined where it has none. An integer that is too large for a number is a
 * bigint where the type has an integer of 64 bits, and a rounded number elsewhere.
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

/** The JSON of a value, with bigints, and with texts for integers of 64 bits, as integers. */
export const toExactJson: BodyEncoder = (value, argument, { type }) => {
  const mark = uuid();
  const marked = mapValues(written(type, value), (inner) =>
    typeof inner === 'bigint' ? `${mark}${inner}` : inner,
  );
  return toJson(marked, argument).replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
};

/** Bigints become numbers, but for those where the type has an integer of 64 bits. */
function typed(type: TypeShape | undefined, value: unknown): unknown {
  if (typeof value === 'bigint') return type?.type === 'converted' ? value : Number(value);
  return mapParts(type, value, typed);
}

/** A value in the form for JSON. */
function written(type: TypeShape | undefined, value: unknown): unknown {
  if (type?.type === 'converted') return type.by.write?.(value) ?? value;
  return mapParts(type, value, written);
}

/** A value with its items and members replaced, which are told with their types. */
function mapParts(
  type: TypeShape | undefined,
  value: unknown,
  replace: (type: TypeShape | undefined, part: unknown) => unknown,
): unknown {
  if (type?.type === 'composed') {
    return type.choose(type, value).reduce((replaced, part) => replace(part, replaced), value);
  }
  if (Array.isArray(value)) {
    const items = type?.type === 'array' ? type.items : undefined;
    return value.map((item) => replace(items, item));
  }
  if (!isPlain(value)) return value;
  const shape = type?.type === 'model' ? type.shape() : undefined;
  const other = type?.type === 'map' ? type.values : shape?.additional;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      replace(shape?.members[name] ?? other, member),
    ]),
  );
}

function mapValues(value: unknown, replace: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValues(item, replace));
  if (!isPlain(value)) return replace(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mapValues(member, replace)]),
  );
}

/** Whether JSON writes an object's members; a Date says itself what it is. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return isMembers(value) && typeof value['toJSON'] !== 'function';
}
