import { describe, isMembers } from '../values/kinds.js';
import type { MemberShape, Rules, Shape, TypeShape } from './Shape.js';

/** A rule in the OpenAPI document that the data breaks. */
export interface Violation {
  /**
   * The path of the value, for example `Transcript[3].Receipts[0].ReadTimestamp`; empty for the
   * data itself.
   */
  readonly path: string;
  /** The name of the rule in JSON Schema: `required`, `type`, `maxLength` and so on. */
  readonly rule: string;
  /** What is wrong. It never contains the value. */
  readonly message: string;
}

/**
 * Validates data against a model's shape.
 *
 * @returns the violations; an empty array if `data` is valid.
 */
export function validateModel(shape: Shape, data: unknown): Violation[] {
  const violations: Violation[] = [];
  checkModel(shape, data, '', violations);
  return violations;
}

function checkModel(shape: Shape, data: unknown, path: string, violations: Violation[]): void {
  if (!isMembers(data)) {
    report(violations, path, 'type', `must be an object, not ${describe(data)}`);
    return;
  }
  for (const [name, member] of Object.entries(shape.members)) {
    // A member may be named `constructor`, which every object inherits.
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    checkMember(member, value, path === '' ? name : `${path}.${name}`, violations);
  }
  if (shape.additional === undefined) return;
  for (const [name, value] of Object.entries(data)) {
    if (Object.hasOwn(shape.members, name) || value === undefined) continue;
    checkType(shape.additional, value, path === '' ? name : `${path}.${name}`, violations);
  }
}

function checkMember(
  member: MemberShape,
  value: unknown,
  path: string,
  violations: Violation[],
): void {
  if (value !== undefined) checkType(member, value, path, violations);
  else if (member.required) report(violations, path, 'required', 'is required');
}

function checkType(type: TypeShape, value: unknown, path: string, violations: Violation[]): void {
  if (value === null && type.nullable) return;
  const wrong = (rule: string, message: string): void => {
    report(violations, path, rule, message);
  };
  switch (type.type) {
    case 'string': {
      if (typeof value !== 'string') {
        wrong('type', `must be a string, not ${describe(value)}`);
        return;
      }
      const { minLength, maxLength, pattern } = type;
      const length = characters(value);
      checkRange(length, minLength, maxLength, 'Length', 'character', wrong);
      // A pattern may take more than linear time, so it is not tested against text that is too
      // long.
      if (maxLength !== undefined && length > maxLength) return;
      if (pattern !== undefined && !regExp(pattern).test(value)) {
        wrong('pattern', `must match ${pattern}`);
      }
      return;
    }
    case 'number':
    case 'integer':
      checkNumber(type, value, wrong);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') wrong('type', `must be a boolean, not ${describe(value)}`);
      return;
    case 'literal':
      if (!type.values.includes(value)) {
        wrong('enum', `must be one of ${type.values.map((known) => String(known)).join(', ')}`);
      }
      return;
    case 'array':
      if (!Array.isArray(value)) {
        wrong('type', `must be an array, not ${describe(value)}`);
        return;
      }
      checkRange(value.length, type.minItems, type.maxItems, 'Items', 'item', wrong);
      checkRules(type.rules, value, wrong);
      value.forEach((item, index) => {
        checkType(type.items, item, `${path}[${index}]`, violations);
      });
      return;
    case 'map':
      checkMap(type, value, path, violations);
      return;
    case 'model':
      checkModel(type.shape(), value, path, violations);
      return;
    case 'composed': {
      const parts = type.choose(type, value);
      if (parts.length === 0)
        wrong('oneOf', `is ${describe(value)} that matches none of its types`);
      for (const part of parts) checkType(part, value, path, violations);
      return;
    }
    case 'converted': {
      const fault = type.by.check(value);
      if (fault === undefined) checkLimits(type, value as number, wrong);
      else wrong('type', fault);
      return;
    }
    case 'unknown':
      return;
  }
}

type Report = (rule: string, message: string) => void;

function checkNumber(
  type: Extract<TypeShape, { type: 'number' | 'integer' }>,
  value: unknown,
  wrong: Report,
): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    wrong('type', `must be a finite number, not ${describe(value)}`);
    return;
  }
  if (type.type === 'integer' && !Number.isInteger(value)) wrong('type', 'must be a whole number');
  checkLimits(type, value, wrong);
  checkRules(type.rules, value, wrong);
}

function checkRules(rules: Rules = [], value: unknown, wrong: Report): void {
  for (const [check, limit] of rules) {
    const broken = check(value, limit);
    if (broken) wrong(broken.rule, broken.message);
  }
}

function checkLimits(
  { minimum, maximum }: { readonly minimum?: number; readonly maximum?: number },
  value: number,
  wrong: Report,
): void {
  if (minimum !== undefined && value < minimum) wrong('minimum', `must be ${minimum} or more`);
  if (maximum !== undefined && value > maximum) wrong('maximum', `must be ${maximum} or less`);
}

function checkMap(
  type: Extract<TypeShape, { type: 'map' }>,
  value: unknown,
  path: string,
  violations: Violation[],
): void {
  if (!isMembers(value)) {
    report(violations, path, 'type', `must be an object, not ${describe(value)}`);
    return;
  }
  const entries = Object.entries(value);
  const wrong: Report = (rule, message) => {
    report(violations, path, rule, message);
  };
  checkRange(entries.length, type.minProperties, type.maxProperties, 'Properties', 'entry', wrong);
  for (const [key, entry] of entries) {
    const at = `${path}[${JSON.stringify(key)}]`;
    checkRange(
      characters(key),
      type.minKeyLength,
      type.maxKeyLength,
      'Length',
      'character',
      (rule, message) => {
        report(violations, at, rule, `key ${message}`);
      },
    );
    checkType(type.values, entry, at, violations);
  }
}

function checkRange(
  count: number,
  min: number | undefined,
  max: number | undefined,
  rule: 'Length' | 'Items' | 'Properties',
  unit: 'character' | 'item' | 'entry',
  wrong: Report,
): void {
  const units = (n: number): string => (n === 1 ? unit : unit === 'entry' ? 'entries' : `${unit}s`);
  if (min !== undefined && count < min) {
    wrong(`min${rule}`, `must have at least ${min} ${units(min)}, has ${count}`);
  }
  if (max !== undefined && count > max) {
    wrong(`max${rule}`, `must have at most ${max} ${units(max)}, has ${count}`);
  }
}

function report(violations: Violation[], path: string, rule: string, message: string): void {
  violations.push({ path, rule, message });
}

/** JSON Schema counts code points, not UTF-16 code units (RFC 8259). */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const regExps = new Map<string, RegExp>();

function regExp(pattern: string): RegExp {
  let compiled = regExps.get(pattern);
  if (compiled === undefined) {
    compiled = compile(pattern);
    regExps.set(pattern, compiled);
  }
  return compiled;
}

/**
 * JSON Schema patterns are Unicode patterns (2020-12, section 6.4), but some only compile without
 * the flag.
 */
function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}
