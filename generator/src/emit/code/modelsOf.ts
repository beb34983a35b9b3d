import type { Model, Service } from '../../ir/index.js';

const known = new WeakMap<Service, ReadonlyMap<string, Model>>();

/** The models of a service by name. */
export function modelsOf(service: Service): ReadonlyMap<string, Model> {
  let models = known.get(service);
  if (models === undefined) {
    models = new Map(service.models.map((model) => [model.name, model]));
    known.set(service, models);
  }
  return models;
}
