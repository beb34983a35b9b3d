import type { LiteralValue, Type, TypeShape } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { isLiteral, numberAt, stringAt } from './inspect.js';

/** How programs see values for which JSON has no type. */
export interface ValueOptions {
  /** Integers of the formats `int64` and `uint64`. */
  readonly int64: 'exact' | 'bigint' | 'string' | 'number';
  /** Strings of the format `date-time`. */
  readonly dates: 'string' | 'date';
}

/** A string with its bounds, a date, or bytes. */
export function stringType(schema: SpecNode, { dates }: ValueOptions): TypeShape {
  const format = stringAt(schema, 'format');
  const isEncoded = schema.raw('contentEncoding') !== undefined;
  const isMedia = !isEncoded && schema.raw('contentMediaType') === 'application/octet-stream';
  if (format === 'binary' || isMedia) return { kind: 'binary' };
  if (format === 'date-time' && dates === 'date') return { kind: 'dateTime' };
  return {
    kind: 'string',
    format,
    minLength: numberAt(schema, 'minLength'),
    maxLength: numberAt(schema, 'maxLength'),
    pattern: stringAt(schema, 'pattern'),
  };
}

/** A number with its bounds. In OpenAPI 3.0, an exclusive bound is `minimum` with a boolean. */
export function numberType(schema: SpecNode, integer: boolean, { int64 }: ValueOptions): TypeShape {
  const format = stringAt(schema, 'format');
  const isLong = integer && (format === 'int64' || format === 'uint64');
  if (isLong && int64 !== 'number') {
    const [least, most] = [numberAt(schema, 'minimum'), numberAt(schema, 'maximum')];
    return { kind: 'int64', as: int64, minimum: least, maximum: most };
  }
  const minimum = numberAt(schema, 'minimum');
  const maximum = numberAt(schema, 'maximum');
  const aboveMinimum = schema.raw('exclusiveMinimum') === true;
  const belowMaximum = schema.raw('exclusiveMaximum') === true;
  return {
    kind: 'number',
    integer,
    format,
    minimum: aboveMinimum ? undefined : minimum,
    maximum: belowMaximum ? undefined : maximum,
    exclusiveMinimum: aboveMinimum ? minimum : numberAt(schema, 'exclusiveMinimum'),
    exclusiveMaximum: belowMaximum ? maximum : numberAt(schema, 'exclusiveMaximum'),
    multipleOf: numberAt(schema, 'multipleOf'),
  };
}

/** The values of a `const`, or of an enum of booleans, which get no name. */
export function literalType(schema: SpecNode): TypeShape | undefined {
  const constant = schema.raw('const');
  if (isLiteral(constant)) return literal([constant]);
  const values = schema.raw('enum');
  if (!Array.isArray(values)) return undefined;
  const booleans = [...new Set(values)].filter((value) => typeof value === 'boolean');
  const isBoolean = values.every((value) => value === null || typeof value === 'boolean');
  if (!isBoolean || booleans.length === 0) return undefined;
  return booleans.length === 2 ? { kind: 'boolean' } : literal(booleans);
}

/** A type of this shape. It is nullable if either the shape or the argument is. */
export function typed(shape: TypeShape | Type, nullable = false): Type {
  return { ...shape, nullable: nullable || ('nullable' in shape && shape.nullable) };
}

export const UNKNOWN = typed({ kind: 'unknown' });

/** A string without bounds. */
export const TEXT = typed({
  kind: 'string',
  format: undefined,
  minLength: undefined,
  maxLength: undefined,
  pattern: undefined,
});

export const BINARY = typed({ kind: 'binary' });

function literal(values: readonly LiteralValue[]): TypeShape {
  return { kind: 'literal', values, open: false };
}
