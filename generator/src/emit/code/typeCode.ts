import type { Type } from '../../ir/index.js';
import { literal } from './code.js';

/** Is told of the types that code names: of the name, and of the model in whose file it is. */
export type UseType = (typeName: string, model: string) => void;

/**
 * The TypeScript type of a value.
 *
 * @param use - is told of each model that the type names.
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
      // Not `Record`, through which an alias cannot refer to itself.
      return `{ [key: string]: ${typeCode(type.values, use)} }`;
    case 'model':
      use(type.typeName ?? type.name, type.name);
      return type.typeName ?? type.name;
    case 'union':
      return type.of.map((option) => typeCode(option, use)).join(' | ') || 'never';
    case 'intersection':
      return type.of.map((part) => parenthesized(typeCode(part, use))).join(' & ');
    case 'binary':
      // In JSON it is a text; as a part of a form, or as a body, it is a file.
      return 'string | Blob | Uint8Array';
    case 'unknown':
      return 'unknown';
  }
}

/** A union of values, which stays open for others of their kind where it says so. */
export function literalsCode(values: readonly unknown[], open: boolean): string {
  const known = values.map(literal);
  if (!open) return known.join(' | ');
  // `string & {}` instead of `string` keeps the known values in an editor's completion.
  const kinds = [...new Set(values.map((value) => typeof value))].sort();
  return [...known, ...kinds.map((kind) => `(${kind} & {})`)].join(' | ');
}

function parenthesized(code: string): string {
  return /[|&]/.test(code) ? `(${code})` : code;
}
