import type { Shape, TypeShape } from './shape.js';

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

/**
 * Builds a model from data, with models for the members that have one. Members that the model does
 * not know are kept as they are, and so is a value that has not the type it should have: `validate`
 * tells. `__proto__` is dropped.
 *
 * @throws TypeError where `data` is neither an object nor nothing.
 */
export function constructModel<Model extends object>(
  shape: Shape,
  data: unknown,
  model: Model = shape.create() as Model,
): Model {
  if (data === undefined || data === null) return model;
  if (!isMembers(data)) {
    throw new TypeError(
      `${shape.name}.constructFromObject(data) takes an object; it was given ${describe(data)}`,
    );
  }
  for (const key of Object.keys(data)) {
    if (key === '__proto__') continue;
    const value = data[key];
    const type = Object.hasOwn(shape.members, key) ? shape.members[key] : shape.additional;
    set(model, key, type === undefined ? value : decode(type, value));
  }
  return model;
}

/** A value of JSON as the value of a type: models where the type has them, all else unchanged. */
export function decode(type: TypeShape, value: unknown): unknown {
  switch (type.type) {
    case 'model':
      return isMembers(value) ? constructModel(type.shape(), value) : value;
    case 'array':
      return Array.isArray(value) && holdsModels(type.items)
        ? value.map((item) => decode(type.items, item))
        : value;
    case 'map':
      return isMembers(value) && holdsModels(type.values) ? decodeMap(type.values, value) : value;
    default:
      return value;
  }
}

/** Whether a value is an object whose keys are members: no array, no primitive, no null. */
export function isMembers(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value's kind in an error's message: never the value itself, which may be a secret. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  const type = typeof value;
  if (type === 'object') return 'an object';
  return type === 'undefined' ? 'undefined' : `a ${type}`;
}

function decodeMap(values: TypeShape, map: Record<string, unknown>): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const key of Object.keys(map)) {
    if (key !== '__proto__') decoded[key] = decode(values, map[key]);
  }
  return decoded;
}

function holdsModels(type: TypeShape): boolean {
  switch (type.type) {
    case 'model':
      return true;
    case 'array':
      return holdsModels(type.items);
    case 'map':
      return holdsModels(type.values);
    default:
      return false;
  }
}

function set(model: object, key: string, value: unknown): void {
  (model as Record<string, unknown>)[key] = value;
}
