import { describe, isGiven, isMembers } from '../values/kinds.js';
import type { Shape, TypeShape } from './Shape.js';

/**
 * Copies the members of `init` into a new model.
 *
 * @throws TypeError where `init` is anything but one object of members.
 */
export function assignMembers(model: object, init: object | undefined, name: string): void {
  if (init === undefined) return;
  if (!isMembers(init)) {
    throw new TypeError(
      `new ${name}(init) takes one object of members, such as { name: value }; ` +
        `it was given ${describe(init)}`,
    );
  }
  for (const key of Object.keys(init)) {
    if (key !== '__proto__') set(model, key, init[key]);
  }
}

/** A model's class, as far as building instances needs it. */
export interface ModelClass<Model extends object = object> {
  new (): Model;
  readonly prototype: Model;
  /** @internal What its instances look like. */
  readonly shape: Shape;
  /** @internal Absent where no member is a model. */
  readonly classes?: MemberClasses;
  /** @internal A value of JSON, with models of this class where its type has models. */
  decode(type: TypeShape, value: unknown): unknown;
}

/** What makes models of the data in an answer. */
export type Decoder = Pick<ModelClass, 'decode'>;

/** The classes of the members that are models, or lists or maps of models. */
export interface MemberClasses {
  readonly named?: Readonly<Record<string, (this: void) => ModelClass>>;
  /** Of members that have no name in the shape. */
  readonly additional?: (this: void) => ModelClass;
}

/**
 * Gives a model the members of data, with models for those that have a class. Members that the model
 * does not know are kept as they are, and so is a value that has not the type it should have:
 * `validate` tells. `__proto__` is dropped.
 *
 * @throws TypeError where `data` is neither an object nor nothing.
 */
export function constructModel<Model extends object>(
  { shape, classes }: ModelClass<Model>,
  data: unknown,
  model: Model,
): Model {
  if (!isGiven(data)) return model;
  if (!isMembers(data)) {
    throw new TypeError(
      `${shape.name}.constructFromObject(data) takes an object; it was given ${describe(data)}`,
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
 * A value of JSON with models of a class where its type has models, however deep in lists and maps;
 * all else unchanged. The value belongs to the caller alone, so its objects become the models; copying
 * their members would take longer.
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

/** What there is to do for the models of a class. */
interface Plan {
  readonly prototype: object;
  /** The members that are models, or lists or maps of models. */
  readonly named: readonly (readonly [name: string, TypeShape, ModelClass])[];
  readonly additional: ((value: unknown) => [TypeShape, unknown, ModelClass]) | undefined;
}

/** What is known of each class, so that it is not asked again for each of its models. */
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
 * A copy of a value with models of a class where its type has models, however deep in lists and
 * maps; all else unchanged.
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
