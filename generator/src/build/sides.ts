import type { Member, Model, Operation, Result, Type } from '../ir/index.js';
import { modelsHolding } from '../ir/modelsHolding.js';
import type { UniqueNames } from './names/UniqueNames.js';
import type { TaggedOperation } from './operations/operationsOf.js';

interface WithSides {
  readonly models: readonly Model[];
  readonly tagged: readonly TaggedOperation[];
  /** The type of what the service sends. */
  received(this: void, type: Type): Type;
}

/**
 * Adds a type for requests to models with `readOnly` members, and a type for responses to models
 * with `writeOnly` members. These types lack the members. Models that contain such models get them,
 * too. Bodies and results use these types.
 */
export function withSides(
  models: readonly Model[],
  tagged: readonly TaggedOperation[],
  classNames: UniqueNames,
): WithSides {
  const byName = new Map(models.map((model) => [model.name, model]));
  const namesFor = (isLeftOut: (member: Member) => boolean, suffix: string) => {
    const holding = modelsHolding(
      byName,
      (model) => model.kind === 'object' && model.members.some(isLeftOut),
    );
    return new Map([...holding].sort().map((name) => [name, classNames.claim(`${name}${suffix}`)]));
  };
  const inputs = namesFor(({ readOnly }) => readOnly, 'Input');
  const outputs = namesFor(({ writeOnly }) => writeOnly, 'Output');
  const received = (type: Type): Type => typeWith(type, outputs);
  if (inputs.size + outputs.size === 0) return { models, tagged, received };
  return {
    models: models.map((model) => {
      if (model.kind === 'enum') return model;
      return { ...model, input: sideOf(model, inputs), output: sideOf(model, outputs) };
    }),
    tagged: tagged.map(({ tags, operation }) => ({
      tags,
      operation: operationWithSides(operation, inputs, outputs),
    })),
    received,
  };
}

type Names = ReadonlyMap<string, string>;

function sideOf(model: Model, names: Names) {
  const name = names.get(model.name);
  return name === undefined ? undefined : { name, typed: (type: Type) => typeWith(type, names) };
}

function operationWithSides(operation: Operation, inputs: Names, outputs: Names): Operation {
  const { body, result } = operation;
  const resultWith = (one: Result): Result => ({
    ...one,
    type: one.type && typeWith(one.type, outputs),
    others: one.others.map(resultWith),
  });
  return {
    ...operation,
    body: body && {
      ...body,
      type: typeWith(body.type, inputs),
      others: body.others.map((other) => ({ ...other, type: typeWith(other.type, inputs) })),
    },
    result: resultWith(result),
  };
}

/** A type in which the models are replaced by their types for one side. */
function typeWith(type: Type, names: Names): Type {
  switch (type.kind) {
    case 'model':
      return { ...type, typeName: names.get(type.name) ?? type.name };
    case 'array':
      return { ...type, items: typeWith(type.items, names) };
    case 'map':
      return { ...type, values: typeWith(type.values, names) };
    case 'union':
    case 'intersection':
      return { ...type, of: type.of.map((part) => typeWith(part, names)) };
    default:
      return type;
  }
}
