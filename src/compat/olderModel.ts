import type { MemberClasses } from '../runtime/model/constructModel.js';
import type { MemberShape, Shape } from '../runtime/model/Shape.js';
import { isMembers } from '../runtime/values/kinds.js';

/** The static helpers that the older client's models had. */
export interface OlderModel {
  /** @deprecated Use `validate`, which reports all violations. */
  readonly RequiredProperties: readonly string[];
  /**
   * Sets the required members of a model, in their order.
   *
   * @deprecated Use `new Model({ … })`.
   */
  readonly initialize: (this: void, model: object, ...required: unknown[]) => void;
  /**
   * @returns true.
   * @throws Error that names a member that is missing or has the wrong type.
   * @deprecated Use `validate`, which returns all violations.
   */
  readonly validateJSON: (this: void, data: unknown) => true;
}

/** The parts of a model class that the helpers need. */
interface ModelClass {
  new (init?: never): object;
  readonly shape: Shape;
  readonly classes?: MemberClasses;
}

/**
 * Adds the older client's helpers to a model class. It returns the same class, so `instanceof` and
 * `new` behave as before.
 */
export function olderModel<Class extends ModelClass>(modelClass: Class): Class & OlderModel {
  const names = required(modelClass.shape);
  const helpers = new Map<string | symbol, unknown>([
    ['RequiredProperties', names],
    [
      'initialize',
      (model: object, ...values: readonly unknown[]): void => {
        names.forEach((name, index) => Object.assign(model, { [name]: values[index] }));
      },
    ],
    [
      'validateJSON',
      (data: unknown): true => {
        check(modelClass.shape, data);
        return true;
      },
    ],
  ]);
  return new Proxy(modelClass, {
    get: (target, name, receiver): unknown =>
      helpers.has(name) ? helpers.get(name) : Reflect.get(target, name, receiver),
    has: (target, name) => helpers.has(name) || name in target,
  }) as Class & OlderModel;
}

function required({ members }: Shape): string[] {
  return Object.keys(members).filter((name) => members[name]?.required);
}

/** Messages name members but never quote the data, which may contain tokens. */
function check(shape: Shape, data: unknown): void {
  if (!isMembers(data)) throw new Error(`Expected the JSON data to be an object`);
  for (const name of required(shape)) {
    if (!Object.hasOwn(data, name)) {
      throw new Error(`The required field \`${name}\` is not found in the JSON data`);
    }
  }
  for (const [name, member] of Object.entries(shape.members)) {
    if (data[name]) checkMember(name, member, data[name]);
  }
}

function checkMember(name: string, member: MemberShape, value: unknown): void {
  switch (member.type) {
    case 'string':
    case 'literal':
      if (typeof value !== 'string' && !(value instanceof String)) {
        throw new Error(`Expected the field \`${name}\` to be a primitive type in the JSON string`);
      }
      return;
    case 'array': {
      if (!Array.isArray(value)) {
        throw new Error(`Expected the field \`${name}\` to be an array in the JSON data`);
      }
      const { items } = member;
      if (items.type !== 'model') return;
      for (const item of value) check(items.shape(), item);
      return;
    }
    case 'model':
      check(member.shape(), value);
      return;
    default:
      return;
  }
}
