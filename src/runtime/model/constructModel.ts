import { describe, isGiven, isMembers } from '../values/kinds.js';
import type { Shape, TypeShape } from './Shape.js';

/**
 * Copies the members of `init` into a new model.
 *
 * @throws TypeError if `init` is not an object.
 */
export function assignMembers(model: object, init: object | undefined, name: string): void {
  if (init === undefined) return;
  if (!isMembers(init)) {
    throw new TypeError(
      `new ${name}(init) expects an object such as { name: value }, not ${describe(init)}`,
    );
  }
  for (const key of Object.keys(init)) {
    if (key !== '__proto__') set(model, key, init[key]);
  }
}

/** The parts of a model class that are needed to create instances. */
export interface ModelClass<Model extends object = object> {
  new (): Model;
  readonly prototype: Model;
  /** @internal The shape of its instances. */
  readonly shape: Shape;
  /** @internal Absent if no member is a model. */
  readonly classes?: MemberClasses;
  /**
   * @internal Decodes a JSON value, with models where the type has models.
   * @param classes - the classes of the models, by default this class.
   */
  decode(type: TypeShape, value: unknown, classes?: Classes): unknown;
}

/** The class of the models in a value, or all classes that they may have; the type determines which. */
export type Classes = ModelClass | readonly ModelClass[];

/** Decodes the models in a response. */
export interface Decoder {
  decode(type: TypeShape, value: unknown): unknown;
}

/**
 * The classes of the members that are models, or arrays or maps of models. A member that has no
 * models but is converted has an empty list.
 */
export interface MemberClasses {
  readonly named?: Readonly<Record<string, (this: void) => Classes>>;
  /** The classes of members that the shape does not name. */
  readonly additional?: (this: void) => Classes;
}

/**
 * Copies data into a model and creates models for the members that have a class. Unknown members
 * and values of the wrong type are kept; `validate` reports them. `__proto__` is dropped.
 *
 * @throws TypeError if `data` is neither an object, null nor undefined.
 */
export function constructModel<Model extends object>(
  { shape, classes }: ModelClass<Model>,
  data: unknown,
  model: Model,
): Model {
  if (!isGiven(data)) return model;
  if (!isMembers(data)) {
    throw new TypeError(
      `${shape.name}.constructFromObject(data) expects an object, not ${describe(data)}`,
    );
  }
  for (const key of Object.keys(data)) {
    if (key === '__proto__') continue;
    const value = data[key];
    const isNamed = Object.hasOwn(shape.members, key);
    const type = isNamed ? shape.members[key] : shape.additional;
    const held = isNamed ? classes?.named?.[key] : classes?.additional;
    set(model, key, type && held ? adopt(type, value, held(), true) : value);
  }
  return model;
}

/**
 * Converts the objects in a JSON value to models, at any depth of arrays and maps. Unless `copies`
 * is true, it changes the objects in place, which is faster, so the caller must own the value.
 */
export function adopt(type: TypeShape, value: unknown, classes: Classes, copies = false): unknown {
  switch (type.type) {
    case 'model': {
      const modelClass = classOf(type.shape, classes);
      if (!modelClass || !isMembers(value)) return value;
      if (copies) return constructModel(modelClass, value, new modelClass());
      adoptModel(modelClass, value);
      return value;
    }
    case 'array': {
      if (!Array.isArray(value)) return value;
      const given: unknown[] = value;
      const array = copies ? [...given] : given;
      array.forEach((item, index) => (array[index] = adopt(type.items, item, classes, copies)));
      return array;
    }
    case 'map': {
      if (!isMembers(value)) return value;
      const map = copies ? {} : value;
      for (const key of Object.keys(value)) {
        if (key !== '__proto__') map[key] = adopt(type.values, value[key], classes, copies);
      }
      return map;
    }
    case 'composed':
      return type
        .choose(type, value)
        .reduce((adopted, part) => adopt(part, adopted, classes, copies), value);
    case 'converted':
      return type.by.read(value);
    default:
      return value;
  }
}

function adoptModel(modelClass: ModelClass, value: Record<string, unknown>): void {
  const { prototype, named, additional } = planOf(modelClass);
  Object.setPrototypeOf(value, prototype);
  for (const [name, type, classes] of named) {
    const member = value[name];
    if (member !== undefined) value[name] = adopt(type, member, classes);
  }
  if (additional === undefined) return;
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(modelClass.shape.members, name)) continue;
    value[name] = adopt(additional[0], value[name], additional[1]);
  }
}

/** The decoding steps for the models of one class. */
interface Plan {
  readonly prototype: object;
  /** The members that are models, or arrays or maps of models. */
  readonly named: readonly (readonly [name: string, TypeShape, Classes])[];
  readonly additional: readonly [TypeShape, Classes] | undefined;
}

/** Caches the plan of each class. */
const plans = new WeakMap<ModelClass, Plan>();

function planOf(modelClass: ModelClass): Plan {
  const known = plans.get(modelClass);
  if (known !== undefined) return known;
  const { shape, classes, prototype } = modelClass;
  const named = Object.entries(classes?.named ?? {}).flatMap(([name, held]) => {
    const type = shape.members[name];
    return type ? [[name, type, held()] as const] : [];
  });
  const held = classes?.additional?.();
  const plan: Plan = {
    prototype,
    named,
    additional: shape.additional && held && [shape.additional, held],
  };
  plans.set(modelClass, plan);
  return plan;
}

/** Finds the class whose models have a shape. */
function classOf(shape: () => Shape, classes: Classes): ModelClass | undefined {
  if ('shape' in classes) return classes;
  const wanted = shape();
  return classes.find((known) => known.shape === wanted);
}

function set(model: object, key: string, value: unknown): void {
  (model as Record<string, unknown>)[key] = value;
}
