import type { Type } from '../../ir/index.js';
import { literal } from './code.js';

/** Called for each type name that the code uses, with the model that declares it. */
export type UseType = (typeName: string, model: string) => void;

/**
 * Prints the TypeScript type of a value.
 *
 * @param use - called for each model that the type uses.
 */
export function typeCode(type: Type, use: UseType): string {
  const code = shapeCode(type, use);
  return type.nullable && code !== 'unknown' ? `${code} | null` : code;
}

function shapeCode(type: Type, use: UseType): string {
  switch (type.kind) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'int64':
      return type.as === 'exact' ? 'number | bigint' : type.as;
    case 'dateTime':
      return 'Date';
    case 'literal':
      return literalsCode(type.values, type.open);
    case 'array':
      return `${parenthesized(typeCode(type.items, use))}[]`;
    case 'map':
      // Not `Record`, because an alias cannot refer to itself through it.
      return `{ [key: string]: ${typeCode(type.values, use)} }`;
    case 'model':
      use(type.typeName ?? type.name, type.name);
      return type.typeName ?? type.name;
    case 'union':
      return type.of.map((option) => typeCode(option, use)).join(' | ') || 'never';
    case 'intersection':
      return type.of.map((part) => parenthesized(typeCode(part, use))).join(' & ');
    case 'binary':
      // In JSON it is a string. In a form, or as a body, it is a file.
      return 'string | Blob | Uint8Array';
    case 'unknown':
      return 'unknown';
  }
}

/** Prints a union of values. An open one also allows other values of the same kind. */
export function literalsCode(values: readonly unknown[], open: boolean): string {
  const known = values.map(literal);
  if (!open) return known.join(' | ');
  // With `string & {}` instead of `string`, editors still suggest the known values.
  const kinds = [...new Set(values.map((value) => typeof value))].sort();
  return [...known, ...kinds.map((kind) => `(${kind} & {})`)].join(' | ');
}

function parenthesized(code: string): string {
  return /[|&]/.test(code) ? `(${code})` : code;
}
