import type { Model, Type } from '../../ir/index.js';
import { camelCase } from './code.js';
import type { Imports } from './Imports.js';
import { modelsHolding, typesIn, typesOfModel } from '../../ir/modelsHolding.js';

/** The name of the function that returns the classes of a model that may be one of several. */
export function classesName(model: string): string {
  return `${camelCase(model)}Classes`;
}

/**
 * The source of a class for the object models in a type, at any depth of lists, maps and choices:
 * the class itself, or a function that returns several classes.
 */
interface ClassSource {
  readonly model: string;
  /** Whether the model's file has a function that returns the classes. */
  readonly isSeveral: boolean;
}

/**
 * The object models in types, without duplicates.
 *
 * @param isSpelledOut - whether the classes of a model that may be one of several are listed, instead of
 *   the function that returns them.
 */
function classSourcesIn(
  types: readonly Type[],
  models: ReadonlyMap<string, Model>,
  isSpelledOut: (model: string) => boolean = () => false,
): ClassSource[] {
  const found = new Map<string, ClassSource>();
  const spelledOut = new Set<string>();
  const visit = (part: Type, open: ReadonlySet<string>): void => {
    switch (part.kind) {
      case 'array':
        visit(part.items, open);
        return;
      case 'map':
        visit(part.values, open);
        return;
      case 'union':
      case 'intersection':
        if (isComposed(part, models)) for (const inner of part.of) visit(inner, open);
        return;
      case 'model': {
        const model = models.get(part.name);
        if (model === undefined || open.has(part.name) || spelledOut.has(part.name)) return;
        const isSeveral = hasTypeOfItsOwn(model, models);
        if (isSeveral && !isSpelledOut(part.name)) {
          found.set(part.name, { model: part.name, isSeveral });
          return;
        }
        if (isSeveral) spelledOut.add(part.name);
        if (model.kind === 'object') {
          found.set(part.name, { model: part.name, isSeveral: false });
          for (const name of Object.values(model.subtypes?.models ?? {})) {
            visit(modelType(name), open);
          }
        } else if (model.kind === 'alias') visit(model.type, new Set([...open, part.name]));
        return;
      }
      default:
        return;
    }
  };
  for (const type of types) visit(type, new Set());
  return [...found.values()];
}

/**
 * Prints the classes of the object models in types: a class, or a list of classes. Undefined if
 * there are none.
 *
 * @param module - returns the module of a model, relative to the file of `imports`.
 * @param own - the model whose file is being printed.
 * @param isItself - whether these are the classes of that model itself.
 */
export function classesCode(
  types: readonly Type[],
  models: ReadonlyMap<string, Model>,
  imports: Imports,
  module: (model: string, isClass: boolean) => string,
  own?: string,
): string | undefined {
  return sourcesCode(classSourcesIn(types, models), imports, module, own);
}

/** The list of the classes that a model may have which is one of several, as code. */
export function ownClassesCode(
  model: string,
  models: ReadonlyMap<string, Model>,
  imports: Imports,
  module: (model: string) => string,
): string {
  const circle = circleOf(model, models);
  const sources = classSourcesIn([modelType(model)], models, (name) => circle.has(name));
  const code = sourcesCode(sources, imports, module, model) ?? '';
  return code.startsWith('[') ? code : `[${code}]`;
}

function sourcesCode(
  sources: readonly ClassSource[],
  imports: Imports,
  module: (model: string, isClass: boolean) => string,
  own: string | undefined,
): string | undefined {
  const codes = sources.map(({ model, isSeveral }) => {
    const name = isSeveral ? classesName(model) : model;
    if (model !== own) imports.value(name, module(model, !isSeveral));
    return isSeveral ? `...${name}()` : name;
  });
  const [only, ...others] = codes;
  if (only === undefined) return undefined;
  return others.length === 0 && !only.startsWith('...') ? only : `[${codes.join(', ')}]`;
}

/** The models whose functions of classes would call each other without end, if they all had one. */
function circleOf(own: string, models: ReadonlyMap<string, Model>): ReadonlySet<string> {
  const callers = new Map<string, string[]>();
  // A set tells its later values too while it is gone through.
  const reached = new Set([own]);
  for (const caller of reached) {
    const called = classSourcesIn([modelType(caller)], models, (name) => name === caller);
    for (const { model, isSeveral } of called) {
      if (!isSeveral) continue;
      callers.set(model, [...(callers.get(model) ?? []), caller]);
      reached.add(model);
    }
  }
  const circle = new Set([own]);
  for (const name of circle) for (const caller of callers.get(name) ?? []) circle.add(caller);
  return circle;
}

function modelType(name: string): Type {
  return { kind: 'model', name, nullable: false };
}

/** Whether a model's file declares its type at run time, because it may be one of several models. */
export function hasTypeOfItsOwn(model: Model, models: ReadonlyMap<string, Model>): boolean {
  switch (model.kind) {
    case 'object':
      return model.subtypes !== undefined;
    case 'alias':
      return isComposed(model.type, models);
    case 'enum':
      return false;
  }
}

/**
 * Whether a type is a composition that contains an object model or a converted value. Otherwise,
 * there is nothing to choose.
 */
export function isComposed(type: Type, models: ReadonlyMap<string, Model>): boolean {
  if (type.kind !== 'union' && type.kind !== 'intersection') return false;
  const aliases = aliasesToDecode(models);
  return [...typesIn(type)].some((part) => isDecoded(part, models) || isOneOf(part, aliases));
}

function isDecoded(type: Type, models: ReadonlyMap<string, Model>): boolean {
  if (type.kind === 'model') return models.get(type.name)?.kind === 'object';
  return type.kind === 'int64' || type.kind === 'dateTime';
}

function isOneOf(type: Type, names: ReadonlySet<string>): boolean {
  return type.kind === 'model' && names.has(type.name);
}

const known = new WeakMap<ReadonlyMap<string, Model>, ReadonlySet<string>>();

/** The names of the aliases that contain decoded values. */
function aliasesToDecode(models: ReadonlyMap<string, Model>): ReadonlySet<string> {
  let names = known.get(models);
  if (names === undefined) {
    const isAlias = ({ kind }: Model) => kind === 'alias';
    const holds = (model: Model) =>
      isAlias(model) &&
      typesOfModel(model).some((type) =>
        [...typesIn(type)].some((part) => isDecoded(part, models)),
      );
    names = modelsHolding(models, holds, isAlias);
    known.set(models, names);
  }
  return names;
}
