import type { Type, TypeShape } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import {
  choicesOf,
  hasOwnStructure,
  hasStructure,
  isAnything,
  numberAt,
  typesOf,
} from './inspect.js';
import {
  literalType,
  numberType,
  stringType,
  typed,
  UNKNOWN,
  type ValueOptions,
} from './scalarTypes.js';

/** Converts a nested schema. */
type Convert = (schema: SpecNode) => Type;

/** The type of a schema with several parts that cannot be merged into one object. */
export function composedType(schema: SpecNode, convert: Convert): TypeShape | undefined {
  const choices = choicesOf(schema);
  const parts = schema.items('allOf').filter(hasStructure);
  const hasOwn = hasOwnStructure(schema);
  if (parts.length === 0 && schema.reference === undefined && !hasOwn) {
    return choices.length > 0 ? unionOf(choices, convert) : undefined;
  }
  if (parts.length === 0 && schema.reference === undefined && choices.length === 0)
    return undefined;
  const types = parts.map(convert);
  if (schema.reference !== undefined) {
    types.push(convert(schema.variant('Reference', { $ref: schema.reference })));
  }
  if (hasOwn) {
    types.push(convert(schema.variant('Base', ownPartOf(schema))));
  }
  if (choices.length > 0) types.push(typed(unionOf(choices, convert)));
  const distinct = distinctTypes(types).filter((type) => type.kind !== 'unknown');
  const [only, ...others] = distinct;
  if (only === undefined) return { kind: 'unknown' };
  return others.length === 0 ? only : { kind: 'intersection', of: distinct };
}

/** The keywords of a composed schema apart from its parts. */
function ownPartOf(schema: SpecNode): unknown {
  const composed = ['$ref', 'allOf', 'oneOf', 'anyOf'];
  const entries = Object.entries(schema.value as object);
  return Object.fromEntries(entries.filter(([key]) => !composed.includes(key)));
}

/** The type of a schema that is not composed. */
export function plainType(schema: SpecNode, convert: Convert, options: ValueOptions): TypeShape {
  const literal = literalType(schema);
  if (literal !== undefined) return literal;
  const [type, ...others] = typesOf(schema);
  if (type !== undefined && others.length > 0) {
    const each = [type, ...others].map((name) => {
      const suffix = name.charAt(0).toUpperCase() + name.slice(1);
      const value = { ...(schema.value as object), type: name, nullable: false };
      return convert(schema.variant(suffix, value));
    });
    return { kind: 'union', of: each, discriminator: undefined };
  }
  switch (type ?? '') {
    case 'string':
      return stringType(schema, options);
    case 'integer':
    case 'number':
      return numberType(schema, type === 'integer', options);
    case 'boolean':
      return { kind: 'boolean' };
    case 'array':
      return arrayType(schema, convert);
    case 'object':
      return mapType(schema, convert);
    case 'file':
      return { kind: 'binary' };
    default:
      return { kind: 'unknown' };
  }
}

function unionOf(choices: readonly SpecNode[], convert: Convert): TypeShape {
  if (choices.some(isAnything)) return { kind: 'unknown' };
  return union(choices.map(convert));
}

function arrayType(schema: SpecNode, convert: Convert): TypeShape {
  const first = schema.items('prefixItems');
  const rest = schema.get('items');
  const all = rest === undefined || typeof rest.value === 'boolean' ? first : [...first, rest];
  return {
    kind: 'array',
    items: all.length === 0 ? UNKNOWN : union(all.map(convert)),
    minItems: numberAt(schema, 'minItems'),
    maxItems: numberAt(schema, 'maxItems'),
    uniqueItems: schema.raw('uniqueItems') === true,
  };
}

function mapType(schema: SpecNode, convert: Convert): TypeShape {
  const additional = schema.get('additionalProperties');
  const patterns = schema.entries('patternProperties').map(([, values]) => values);
  const isClosed = additional?.value === false || (patterns.length > 0 && additional === undefined);
  const schemas = additional === undefined || isClosed ? patterns : [...patterns, additional];
  const keys = schema.get('propertyNames');
  return {
    kind: 'map',
    values: schemas.length === 0 ? UNKNOWN : union(schemas.map(convert)),
    minProperties: numberAt(schema, 'minProperties'),
    maxProperties: numberAt(schema, 'maxProperties'),
    minKeyLength: keys && numberAt(keys, 'minLength'),
    maxKeyLength: keys && numberAt(keys, 'maxLength'),
  };
}

/** A union, or its only type. */
function union(types: readonly Type[]): Type {
  const distinct = distinctTypes(types);
  const [only, ...others] = distinct;
  if (only === undefined || distinct.some((type) => type.kind === 'unknown')) return UNKNOWN;
  return others.length === 0
    ? only
    : typed({ kind: 'union', of: distinct, discriminator: undefined });
}

function distinctTypes(types: readonly Type[]): Type[] {
  return [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
}
