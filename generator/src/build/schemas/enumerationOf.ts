import type { EnumValue, LiteralValue } from '../../ir/index.js';
import type { Resolver } from '../../read/Resolver.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { choicesOf, hasOwnStructure, isLiteral, typesOf } from './inspect.js';
import { enumValueName } from '../names/names.js';
import { UniqueNames } from '../names/UniqueNames.js';

/** The values of an enum. */
export interface Enumeration {
  readonly values: readonly EnumValue[];
  /** Whether it also allows other values of the same type. */
  readonly open: boolean;
}

/**
 * Reads the values of an enum: from `enum`, from a choice of constants (the way to describe each
 * value in 3.1), or from a choice of known values and their plain type, in any order, which makes
 * the enum open.
 */
export function enumerationOf(schema: SpecNode, resolver: Resolver): Enumeration | undefined {
  const listed = listedValues(schema);
  if (listed !== undefined) {
    const values = named(listed, schema.raw('x-enum-varnames'));
    return values.length > 0 ? { values, open: false } : undefined;
  }
  if (hasOwnStructure(schema) || schema.raw('allOf') !== undefined) return undefined;
  const choices = choicesOf(schema);
  return choices.length < 2 ? undefined : enumerationOfChoice(choices, resolver);
}

function enumerationOfChoice(
  choices: readonly SpecNode[],
  resolver: Resolver,
): Enumeration | undefined {
  const values: LiteralValue[] = [];
  const plain: string[] = [];
  let refers = false;
  for (const choice of choices) {
    const target = resolver.resolve(choice);
    const constant = target.raw('const');
    const isNamed = typeof constant === 'string' || typeof constant === 'number';
    const listed = isNamed ? [constant] : listedValues(target);
    const type = listed === undefined ? plainType(target) : undefined;
    if (listed !== undefined) values.push(...listed);
    else if (type !== undefined) plain.push(type);
    else return undefined;
    refers ||= target !== choice;
  }
  if (values.length === 0 || plain.length > 1) return undefined;
  // Enums with names of their own are kept, as a union of the names.
  if (plain.length === 0 && refers) return undefined;
  const isText = plain[0] === 'string';
  if (plain.length === 1 && !values.every((value) => (typeof value === 'string') === isText)) {
    return undefined;
  }
  return { values: named(values, undefined), open: plain.length === 1 };
}

/** Strings and numbers in `enum`; undefined if there are none. */
function listedValues(schema: SpecNode): LiteralValue[] | undefined {
  const values = schema.raw('enum');
  if (!Array.isArray(values)) return undefined;
  const literals = values.filter(isLiteral);
  const others = values.some((value) => value !== null && !isLiteral(value));
  const onlyBooleans = literals.every((value) => typeof value === 'boolean');
  return others || onlyBooleans ? undefined : literals;
}

/** The type of a schema that allows any string or any number. */
function plainType(schema: SpecNode): string | undefined {
  const [type, ...others] = typesOf(schema);
  const scalar = type === 'string' || type === 'integer' || type === 'number';
  const plain = scalar && others.length === 0 && schema.raw('format') === undefined;
  return plain && schema.raw('anyOf') === undefined ? type : undefined;
}

function named(listed: readonly LiteralValue[], varNames: unknown): EnumValue[] {
  const unique = new UniqueNames();
  const values = new Map<LiteralValue, EnumValue>();
  const given: unknown[] = Array.isArray(varNames) ? varNames : [];
  for (const [index, value] of listed.entries()) {
    if (values.has(value)) continue;
    const name = given[index];
    const wanted = enumValueName(typeof name === 'string' ? name : value);
    values.set(value, { name: unique.claim(wanted), value });
  }
  return [...values.values()];
}
