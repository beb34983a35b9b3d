import {
  RESERVED_ARGUMENTS,
  RESERVED_CLASSES,
  RESERVED_FILES,
  RESERVED_METHODS,
} from './reserved.js';
import { BEYOND_BMP, camelCase, pascalCase } from './words.js';

/** File names are limited to 255 bytes, and class names are a part of them. */
const MAX_LENGTH = 100;

/** Returns a class name for a schema, a tag or similar; not unique yet. */
export function className(text: string): string {
  const name = pascalCase(text).slice(0, MAX_LENGTH);
  if (name === '') return 'UnnamedModel';
  if (!/^\p{ID_Start}/u.test(name)) return `Model${name}`;
  const clashes = RESERVED_CLASSES.has(name) || RESERVED_FILES.has(name.toLowerCase());
  return clashes ? `${name}Model` : name;
}

/** Returns a name for an argument; not unique yet. */
export function argumentName(text: string): string {
  return lowerName(text, 'parameter', RESERVED_ARGUMENTS, 'Parameter');
}

/** Returns a name for a method; not unique yet. */
export function methodName(text: string): string {
  return lowerName(text, 'call', RESERVED_METHODS, 'Operation');
}

/** `GET /pets/{petId}` → `getPetsPetId`. */
export function operationName(method: string, path: string): string {
  return camelCase(`${method.toLowerCase()} ${path}`);
}

/** Returns an identifier for an enum value that resembles the value; not unique yet. */
export function enumValueName(value: string | number | boolean): string {
  if (typeof value === 'number') {
    return `NUMBER_${String(value).replace('-', 'MINUS_').replace(/\W/g, '_')}`;
  }
  const name = String(value)
    .normalize('NFC')
    .replace(BEYOND_BMP, ' ')
    .replace(/^-(?=\d)/, 'MINUS_')
    .replace(/^\+(?=\d)/, 'PLUS_')
    .replace(/[^\p{ID_Continue}$]+/gu, '_');
  if (name === '') return 'EMPTY';
  // In an object literal, a member with this name would set the prototype.
  if (name === '__proto__') return 'PROTO';
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}

function lowerName(
  text: string,
  fallback: string,
  reserved: ReadonlySet<string>,
  suffix: string,
): string {
  const name = camelCase(text).slice(0, MAX_LENGTH) || fallback;
  if (reserved.has(name)) return name + suffix;
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}
