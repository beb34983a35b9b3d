import type { LiteralValue } from '../../ir/index.js';
import type { OpenApiVersion } from '../../read/load.js';
import type { SpecNode } from '../../read/SpecNode.js';

const COMPOSITIONS = ['allOf', 'oneOf', 'anyOf'];

/** Keywords that determine the kind of a value. Others only restrict or describe it. */
const STRUCTURE = [
  ...['type', '$ref', 'enum', 'const', ...COMPOSITIONS],
  ...['properties', 'additionalProperties', 'patternProperties', 'items', 'prefixItems'],
];

/** The same without `type` and compositions. */
const OWN_STRUCTURE = ['enum', 'const', 'items', 'prefixItems'];
const OBJECT_STRUCTURE = ['properties', 'additionalProperties', 'patternProperties'];

/** Whether a schema determines the kind of its values. */
export function hasStructure(schema: SpecNode): boolean {
  return STRUCTURE.some((key) => schema.raw(key) !== undefined);
}

/** Whether a composed schema has a structure of its own, in addition to its parts. */
export function hasOwnStructure(schema: SpecNode): boolean {
  return [...OWN_STRUCTURE, ...OBJECT_STRUCTURE].some((key) => schema.raw(key) !== undefined);
}

/** The types that the schema names or its keywords imply, without `null`. */
export function typesOf(schema: SpecNode): string[] {
  const type = schema.raw('type');
  const named: unknown[] = Array.isArray(type) ? type : [type];
  const types = named.filter((name): name is string => typeof name === 'string');
  if (types.length > 0) return [...new Set(types)].filter((name) => name !== 'null');
  const implies = (...keys: string[]) => keys.some((key) => schema.raw(key) !== undefined);
  if (implies(...OBJECT_STRUCTURE, 'propertyNames', 'minProperties', 'maxProperties')) {
    return ['object'];
  }
  if (implies('items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems')) return ['array'];
  if (implies('minLength', 'maxLength', 'pattern')) return ['string'];
  if (implies('minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum')) {
    return ['number'];
  }
  return schema.raw('format') === 'binary' ? ['string'] : [];
}

/** Whether the schema itself allows null: by its type, its values, or `nullable` in 3.0. */
export function allowsNull(schema: SpecNode): boolean {
  const type = schema.raw('type');
  const values = schema.raw('enum');
  return (
    type === 'null' ||
    (Array.isArray(type) && type.includes('null')) ||
    (Array.isArray(values) && values.includes(null)) ||
    schema.raw('nullable') === true ||
    (schema.isMap && schema.raw('const') === null)
  );
}

/** Whether the schema allows only null. */
export function isNull(schema: SpecNode): boolean {
  const type = schema.raw('type');
  const values = schema.raw('enum');
  return (
    type === 'null' ||
    (Array.isArray(type) && type.length === 1 && type[0] === 'null') ||
    (Array.isArray(values) && values.length > 0 && values.every((value) => value === null)) ||
    (schema.isMap && schema.raw('const') === null)
  );
}

export function isLiteral(value: unknown): value is LiteralValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A numeric keyword of a schema; undefined if it is not a number. */
export function numberAt(schema: SpecNode, key: string): number | undefined {
  const value = schema.raw(key);
  return typeof value === 'number' ? value : undefined;
}

/** A string keyword of a schema, such as its format. */
export function stringAt(schema: SpecNode, key: string): string | undefined {
  const value = schema.raw(key);
  return typeof value === 'string' ? value : undefined;
}

/** Whether the schema allows anything, because it is empty. */
export function isAnything(schema: SpecNode): boolean {
  return (
    schema.value === true || (schema.isMap && Object.keys(schema.value as object).length === 0)
  );
}

/** The choices of `oneOf` and `anyOf` that determine the type. */
export function choicesOf(schema: SpecNode): SpecNode[] {
  return [...schema.items('oneOf'), ...schema.items('anyOf')].filter(
    (part) => (hasStructure(part) && !isNull(part)) || isAnything(part),
  );
}

/** Whether null is one of the choices of `oneOf` or `anyOf`. */
export function hasNullChoice(schema: SpecNode): boolean {
  return [...schema.items('oneOf'), ...schema.items('anyOf')].some(isNull);
}

/**
 * The only part of a composition that determines the type, as in `allOf: [X]` with a description,
 * or in `anyOf: [X, null]`. The composition is equivalent to this part.
 */
export function onlyPartOf(schema: SpecNode): SpecNode | undefined {
  const required = schema.raw('required');
  if (hasOwnStructure(schema) || schema.reference !== undefined) return undefined;
  if (Array.isArray(required) && required.length > 0) return undefined;
  const parts = [...schema.items('allOf').filter(hasStructure), ...choicesOf(schema)];
  return parts.length === 1 ? parts[0] : undefined;
}

/** Whether a schema is only a reference. OpenAPI 3.0 ignores the siblings of `$ref`. */
export function isPlainReference(schema: SpecNode, version: OpenApiVersion): boolean {
  if (schema.reference === undefined) return false;
  if (version === '3.0') return true;
  return !hasOwnStructure(schema) && !COMPOSITIONS.some((key) => schema.raw(key) !== undefined);
}
