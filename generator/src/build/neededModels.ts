import type { Exception, IncomingRequest, Model, Operation, Result, Type } from '../ir/index.js';
import { typesIn, typesOfModel } from '../ir/modelsHolding.js';

/** The models that operations and exceptions refer to, directly or through other models. */
export function neededModels(
  models: readonly Model[],
  operations: readonly Operation[],
  exceptions: Iterable<Pick<Exception, 'members'>>,
  incoming: readonly Pick<IncomingRequest, 'type'>[],
): readonly Model[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  const needed = new Set<string>();
  const need = (type: Type | undefined): void => {
    if (type === undefined) return;
    for (const part of typesIn(type)) if (part.kind === 'model') needed.add(part.name);
  };
  const needResult = ({ type, others }: Result): void => {
    need(type);
    others.forEach(needResult);
  };
  for (const { parameters, body, result, headers, errors } of operations) {
    for (const { type } of headers) need(type);
    for (const { type } of parameters) need(type);
    need(body?.type);
    for (const { type } of body?.others ?? []) need(type);
    needResult(result);
    for (const { type } of errors) need(type);
  }
  for (const { type } of incoming) need(type);
  for (const { members } of exceptions) for (const { type } of members) need(type);
  // Iterating over a set includes values that are added during the iteration.
  for (const name of needed) {
    const model = byName.get(name);
    if (model !== undefined) typesOfModel(model).forEach(need);
  }
  return models.filter(({ name }) => needed.has(name));
}
