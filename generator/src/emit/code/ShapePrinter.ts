import type { Member, Model, Type } from '../../ir/index.js';
import { camelCase, literal, objectLiteral } from './code.js';

/** The name of the constant that holds an object model's shape. */
export function shapeName(model: string): string {
  return `${camelCase(model)}Shape`;
}

/**
 * The object model that a type is, or is a list or a map of, however deep; undefined where there is
 * none.
 */
export function modelIn(type: Type, models: ReadonlyMap<string, Model>): string | undefined {
  const inType = (part: Type, open: ReadonlySet<string>): string | undefined => {
    if (part.kind === 'array') return inType(part.items, open);
    if (part.kind === 'map') return inType(part.values, open);
    if (part.kind !== 'model' || open.has(part.name)) return undefined;
    const model = models.get(part.name);
    if (model?.kind === 'alias') return inType(model.type, new Set([...open, part.name]));
    return model?.kind === 'object' ? model.name : undefined;
  };
  return inType(type, new Set());
}

/** Prints types as `TypeShape`s of the runtime. */
export class ShapePrinter {
  readonly #models: ReadonlyMap<string, Model>;
  readonly #use: (model: string) => void;

  /** @param use - is told of each object model whose shape is named. */
  constructor(models: ReadonlyMap<string, Model>, use: (model: string) => void) {
    this.#models = models;
    this.#use = use;
  }

  member(member: Member): string {
    return objectLiteral({
      ...this.#entries(member.type, new Set()),
      required: member.required ? 'true' : undefined,
      sensitive: member.sensitive ? 'true' : undefined,
    });
  }

  type(type: Type): string {
    return this.#print(type, new Set());
  }

  /** @param open - aliases on the way here, which may refer to each other in circles. */
  #print(type: Type, open: ReadonlySet<string>): string {
    return objectLiteral(this.#entries(type, open));
  }

  #entries(type: Type, open: ReadonlySet<string>): Record<string, string | undefined> {
    return { ...this.#kind(type, open), nullable: type.nullable ? 'true' : undefined };
  }

  #kind(type: Type, open: ReadonlySet<string>): Record<string, string | undefined> {
    switch (type.kind) {
      case 'string':
        return {
          type: literal('string'),
          minLength: type.minLength ? literal(type.minLength) : undefined,
          maxLength: type.maxLength === undefined ? undefined : literal(type.maxLength),
          pattern: type.pattern === undefined ? undefined : literal(type.pattern),
        };
      case 'number':
        return {
          type: literal(type.integer ? 'integer' : 'number'),
          ...numbers({
            minimum: type.minimum,
            maximum: type.maximum,
            exclusiveMinimum: type.exclusiveMinimum,
            exclusiveMaximum: type.exclusiveMaximum,
            multipleOf: type.multipleOf,
          }),
        };
      case 'boolean':
        return { type: literal('boolean') };
      case 'literal':
        return this.#literals(type.values, type.open);
      case 'array':
        return {
          type: literal('array'),
          items: this.#print(type.items, open),
          ...numbers({ minItems: type.minItems || undefined, maxItems: type.maxItems }),
          uniqueItems: type.uniqueItems ? 'true' : undefined,
        };
      case 'map':
        return {
          type: literal('map'),
          values: this.#print(type.values, open),
          ...numbers({
            minProperties: type.minProperties || undefined,
            maxProperties: type.maxProperties,
            minKeyLength: type.minKeyLength || undefined,
            maxKeyLength: type.maxKeyLength,
          }),
        };
      case 'model':
        return this.#model(type.name, open);
      case 'union':
      case 'intersection':
      case 'binary':
      case 'unknown':
        return { type: literal('unknown') };
    }
  }

  #model(name: string, open: ReadonlySet<string>): Record<string, string | undefined> {
    const model = this.#models.get(name);
    if (model === undefined || open.has(name)) return { type: literal('unknown') };
    switch (model.kind) {
      case 'object':
        this.#use(name);
        return { type: literal('model'), shape: `() => ${shapeName(name)}` };
      case 'enum':
        return this.#literals(
          model.values.map(({ value }) => value),
          model.open,
        );
      case 'alias':
        return this.#entries(model.type, new Set([...open, name]));
    }
  }

  #literals(values: readonly unknown[], open: boolean): Record<string, string | undefined> {
    if (!open) return { type: literal('literal'), values: literal(values) };
    // Any other value may come, so all that can be said is what kind of value it is.
    const [kind, ...others] = new Set(values.map((value) => typeof value));
    const known = kind === 'string' || kind === 'number' || kind === 'boolean';
    return { type: literal(known && others.length === 0 ? kind : 'unknown') };
  }
}

function numbers(
  bounds: Readonly<Record<string, number | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(bounds).map(([name, bound]) => [
      name,
      bound === undefined ? undefined : literal(bound),
    ]),
  );
}
