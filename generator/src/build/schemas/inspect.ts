import type { LiteralValue } from '../../ir/index.js';
import type { OpenApiVersion } from '../../read/load.js';
import type { SpecNode } from '../../read/SpecNode.js';

const COMPOSITIONS = ['allOf', 'oneOf', 'anyOf'];

/** Keywords that say what kind of value a schema is about; others only bound or describe it. */
const STRUCTURE = [
  ...['type', '$ref', 'enum', 'const', ...COMPOSITIONS],
  ...['properties', 'additionalProperties', 'patternProperties', 'items', 'prefixItems'],
];

/** The same without `type` and the compositions: what a schema says beside those. */
const OWN_STRUCTURE = ['enum', 'const', 'items', 'prefixItems'];
const OBJECT_STRUCTURE = ['properties', 'additionalProperties', 'patternProperties'];

/** Whether a schema says of what kind its values are. */
export function hasStructure(schema: SpecNode): boolean {
  return STRUCTURE.some((key) => schema.raw(key) !== undefined);
}

/** Whether a composed schema has a shape of its own beside what it is composed of. */
export function hasOwnStructure(schema: SpecNode): boolean {
  return [...OWN_STRUCTURE, ...OBJECT_STRUCTURE].some((key) => schema.raw(key) !== undefined);
}

/** The types that the schema names or that its keywords imply, without `null`. */
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

/** Whether the schema itself allows null: by its type, its values, or 3.0's `nullable`. */
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

/** Whether null is all that the schema allows. */
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

/** A bound of a schema, where it is a number. */
export function numberAt(schema: SpecNode, key: string): number | undefined {
  const value = schema.raw(key);
  return typeof value === 'number' ? value : undefined;
}

/** A word of a schema, such as its format. */
export function stringAt(schema: SpecNode, key: string): string | undefined {
  const value = schema.raw(key);
  return typeof value === 'string' ? value : undefined;
}

/** Whether the schema allows anything because it says nothing at all. */
export function isAnything(schema: SpecNode): boolean {
  return (
    schema.value === true || (schema.isMap && Object.keys(schema.value as object).length === 0)
  );
}

/** The choices of `oneOf` and `anyOf` that say something of the type. */
export function choicesOf(schema: SpecNode): SpecNode[] {
  return [...schema.items('oneOf'), ...schema.items('anyOf')].filter(
    (part) => (hasStructure(part) && !isNull(part)) || isAnything(part),
  );
}

/** Whether null is among the choices of `oneOf` or `anyOf`. */
export function hasNullChoice(schema: SpecNode): boolean {
  return [...schema.items('oneOf'), ...schema.items('anyOf')].some(isNull);
}

/**
 * The only part of a composition that says something of the type, as in `allOf: [X]` around a
 * description or in `anyOf: [X, null]`: the composition is no more than that part.
 */
export function onlyPartOf(schema: SpecNode): SpecNode | undefined {
  const required = schema.raw('required');
  if (hasOwnStructure(schema) || schema.reference !== undefined) return undefined;
  if (Array.isArray(required) && required.length > 0) return undefined;
  const parts = [...schema.items('allOf').filter(hasStructure), ...choicesOf(schema)];
  return parts.length === 1 ? parts[0] : undefined;
}

/** Whether a schema is a reference and nothing more. OpenAPI 3.0 ignores what stands beside it. */
export function isPlainReference(schema: SpecNode, version: OpenApiVersion): boolean {
  if (schema.reference === undefined) return false;
  if (version === '3.0') return true;
  return !hasOwnStructure(schema) && !COMPOSITIONS.some((key) => schema.raw(key) !== undefined);
}
