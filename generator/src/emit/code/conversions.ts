import type { Model, Service, Type } from '../../ir/index.js';
import { modelsHolding, typesIn, typesOfModel } from '../../ir/modelsHolding.js';
import { modelsOf } from './modelsOf.js';

type Converted = 'int64' | 'dateTime';

const known = new WeakMap<ReadonlyMap<string, Model>, Map<Converted, ReadonlySet<string>>>();

/** Whether a type contains a 64-bit integer at any depth. */
export function holdsInt64(type: Type, service: Service): boolean {
  return holds(type, 'int64', modelsOf(service));
}

/** Whether a type contains values that programs see in another form than JSON has. */
export function holdsConverted(type: Type, models: ReadonlyMap<string, Model>): boolean {
  return holds(type, 'int64', models) || holds(type, 'dateTime', models);
}

function holds(type: Type, kind: Converted, models: ReadonlyMap<string, Model>): boolean {
  const names = modelsWith(kind, models);
  return [...typesIn(type)].some(
    (part) => part.kind === kind || (part.kind === 'model' && names.has(part.name)),
  );
}

function modelsWith(kind: Converted, models: ReadonlyMap<string, Model>): ReadonlySet<string> {
  let sets = known.get(models);
  if (sets === undefined) known.set(models, (sets = new Map<Converted, ReadonlySet<string>>()));
  let names = sets.get(kind);
  if (names === undefined) {
    const isDirect = (model: Model) =>
      typesOfModel(model).some((type) => [...typesIn(type)].some((part) => part.kind === kind));
    names = modelsHolding(models, isDirect);
    sets.set(kind, names);
  }
  return names;
}
