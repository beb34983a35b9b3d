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
      `new ${name}(init) expects an object, such as { name: value }; ` +
        `it received ${describe(init)}`,
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
  /** @internal Decodes a JSON value, with models of this class where the type has models. */
  decode(type: TypeShape, value: unknown): unknown;
}

/** Decodes the models in a response. */
export type Decoder = Pick<ModelClass, 'decode'>;

/** The classes of the members that are models, or arrays or maps of models. */
export interface MemberClasses {
  readonly named?: Readonly<Record<string, (this: void) => ModelClass>>;
  /** The class of members that the shape does not name. */
  readonly additional?: (this: void) => ModelClass;
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
      `${shape.name}.constructFromObject(data) expects an object; it received ${describe(data)}`,
    );
  }
  for (const key of Object.keys(data)) {
    if (key === '__proto__') continue;
    const value = data[key];
    const isNamed = Object.hasOwn(shape.members, key);
    const type = isNamed ? shape.members[key] : shape.additional;
    const memberClass = isNamed ? classes?.named?.[key] : classes?.additional;
    set(model, key, type && memberClass ? decode(type, value, memberClass()) : value);
  }
  return model;
}

/**
 * Converts the objects in a JSON value to models, at any depth of arrays and maps. It changes the
 * objects in place, which is faster than copying, so the caller must own the value.
 */
export function adopt(type: TypeShape, value: unknown, modelClass: ModelClass): unknown {
  switch (type.type) {
    case 'model':
      if (isMembers(value)) adoptModel(modelClass, value);
      return value;
    case 'array':
      if (Array.isArray(value)) for (const item of value) adopt(type.items, item, modelClass);
      return value;
    case 'map':
      if (isMembers(value)) {
        for (const key of Object.keys(value)) adopt(type.values, value[key], modelClass);
      }
      return value;
    default:
      return value;
  }
}

function adoptModel(modelClass: ModelClass, value: Record<string, unknown>): void {
  const { prototype, named, additional } = planOf(modelClass);
  Object.setPrototypeOf(value, prototype);
  for (const [name, type, memberClass] of named) {
    if (value[name] !== undefined) adopt(type, value[name], memberClass);
  }
  if (additional === undefined) return;
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(modelClass.shape.members, name)) adopt(...additional(value[name]));
  }
}

/** The decoding steps for the models of one class. */
interface Plan {
  readonly prototype: object;
  /** The members that are models, or arrays or maps of models. */
  readonly named: readonly (readonly [name: string, TypeShape, ModelClass])[];
  readonly additional: ((value: unknown) => [TypeShape, unknown, ModelClass]) | undefined;
}

/** Caches the plan of each class. */
const plans = new WeakMap<ModelClass, Plan>();

function planOf(modelClass: ModelClass): Plan {
  const known = plans.get(modelClass);
  if (known !== undefined) return known;
  const { shape, classes, prototype } = modelClass;
  const named = Object.entries(classes?.named ?? {}).flatMap(([name, memberClass]) => {
    const type = shape.members[name];
    return type ? [[name, type, memberClass()] as const] : [];
  });
  const { additional } = shape;
  const additionalClass = classes?.additional?.();
  const plan: Plan = {
    prototype,
    named,
    additional:
      additional && additionalClass ? (value) => [additional, value, additionalClass] : undefined,
  };
  plans.set(modelClass, plan);
  return plan;
}

/**
 * Copies a value with models of a class, at any depth of arrays and maps. Everything else is
 * unchanged.
 */
function decode(type: TypeShape, value: unknown, modelClass: ModelClass): unknown {
  switch (type.type) {
    case 'model':
      return isMembers(value) ? constructModel(modelClass, value, new modelClass()) : value;
    case 'array':
      return Array.isArray(value)
        ? value.map((item) => decode(type.items, item, modelClass))
        : value;
    case 'map':
      return isMembers(value) ? decodeMap(type.values, value, modelClass) : value;
    default:
      return value;
  }
}

function decodeMap(
  values: TypeShape,
  map: Record<string, unknown>,
  modelClass: ModelClass,
): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const key of Object.keys(map)) {
    if (key !== '__proto__') decoded[key] = decode(values, map[key], modelClass);
  }
  return decoded;
}

function set(model: object, key: string, value: unknown): void {
  (model as Record<string, unknown>)[key] = value;
}
