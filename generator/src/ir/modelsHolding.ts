import type { Model, Type } from './index.js';

/** A type and all types in it. It does not look into referenced models. */
export function* typesIn(type: Type): Generator<Type> {
  yield type;
  switch (type.kind) {
    case 'array':
      yield* typesIn(type.items);
      return;
    case 'map':
      yield* typesIn(type.values);
      return;
    case 'union':
    case 'intersection':
      for (const part of type.of) yield* typesIn(part);
      return;
    default:
      return;
  }
}

/** The types in a model. */
export function typesOfModel(model: Model): readonly Type[] {
  switch (model.kind) {
    case 'alias':
      return [model.type];
    case 'enum':
      return [];
    case 'object':
      return [
        ...model.members.map(({ type }) => type),
        ...(model.additional === undefined ? [] : [model.additional]),
        ...Object.values(model.subtypes?.models ?? {}).map((name): Type => ({
          kind: 'model',
          name,
          nullable: false,
        })),
      ];
  }
}

/**
 * The names of the models that contain something, directly or through other models. It takes linear
 * time, and works with circular references.
 *
 * @param holds - whether a model contains it directly.
 * @param isPassed - whether models that refer to a model contain what it contains. Default: always.
 */
export function modelsHolding(
  models: ReadonlyMap<string, Model>,
  holds: (model: Model) => boolean,
  isPassed: (model: Model) => boolean = () => true,
): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const found = new Set<string>();
  for (const model of models.values()) {
    if (holds(model)) found.add(model.name);
    for (const type of typesOfModel(model).flatMap((it) => [...typesIn(it)])) {
      if (type.kind !== 'model') continue;
      const named = users.get(type.name);
      if (named === undefined) users.set(type.name, [model.name]);
      else named.push(model.name);
    }
  }
  // Iterating over a set includes values that are added during the iteration.
  for (const name of found) {
    const model = models.get(name);
    if (model === undefined || !isPassed(model)) continue;
    for (const user of users.get(name) ?? []) found.add(user);
  }
  return found;
}
