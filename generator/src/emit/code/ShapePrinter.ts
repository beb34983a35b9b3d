import type { Discriminator, Member, Model, Type } from '../../ir/index.js';
import { camelCase, literal, objectLiteral } from './code.js';
import type { Imports } from './Imports.js';
import { hasTypeOfItsOwn, isComposed } from './modelsIn.js';

/** The name of the constant for an object model's shape. */
export function shapeName(model: string): string {
  return `${camelCase(model)}Shape`;
}

/** The name of the constant for the type of a model that may be one of several. */
export function typeName(model: string): string {
  return `${camelCase(model)}Type`;
}

/** Prints types as `TypeShape`s of the runtime. */
export class ShapePrinter {
  readonly #models: ReadonlyMap<string, Model>;
  readonly #imports: Imports;
  readonly #folder: string;
  readonly #own: string | undefined;

  /**
   * @param imports - of the file, in a folder below `src/`.
   * @param folder - the folder of the models, relative to that.
   * @param own - the model whose file is being printed; its own constants are not imported.
   */
  constructor(models: ReadonlyMap<string, Model>, imports: Imports, folder: string, own?: string) {
    this.#models = models;
    this.#imports = imports;
    this.#folder = folder;
    this.#own = own;
  }

  member(member: Member): string {
    return objectLiteral({
      ...this.#entries(member.type, new Set()),
      required: member.required && !member.readOnly && !member.writeOnly ? 'true' : undefined,
      sensitive: member.sensitive ? 'true' : undefined,
    });
  }

  type(type: Type): string {
    return this.#print(type, new Set());
  }

  /** The type of a model itself: a choice of its subtypes, or the target of an alias. */
  modelType(model: Model): string {
    if (model.kind === 'alias') return this.#print(model.type, new Set([model.name]));
    const subtypes = model.kind === 'object' ? model.subtypes : undefined;
    if (subtypes === undefined)
      return this.#print({ kind: 'model', name: model.name, nullable: false }, new Set());
    const names = [...new Set([model.name, ...Object.values(subtypes.models)])];
    return objectLiteral({
      ...this.#byTag(subtypes, names),
      other: '0',
      of: `[${names.map((name) => objectLiteral(this.#chosen(name, new Set()))).join(', ')}]`,
    });
  }

  /** A model that a discriminator has already chosen, so it is not chosen again. */
  #chosen(name: string, open: ReadonlySet<string>): Record<string, string | undefined> {
    const model = this.#models.get(name);
    if (model?.kind === 'object') return this.#object(name);
    if (model?.kind !== 'alias' || open.has(name)) return UNKNOWN;
    const inner = new Set([...open, name]);
    const entries = (type: Type): Record<string, string | undefined> => {
      if (type.kind === 'model') return this.#chosen(type.name, inner);
      const isWhole = type.kind === 'intersection' && isComposed(type, this.#models);
      return isWhole ? this.#composed(type, entries) : this.#kind(type, inner);
    };
    return entries(model.type);
  }

  /** @param open - the aliases that are being printed, which may refer to each other in circles. */
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
          ...numbers({ minimum: type.minimum, maximum: type.maximum }),
          rules: this.#rules({
            exclusiveMinimum: type.exclusiveMinimum,
            exclusiveMaximum: type.exclusiveMaximum,
            multipleOf: type.multipleOf,
          }),
        };
      case 'int64':
        return {
          type: literal('converted'),
          by: this.#conversion(INT64[type.as], 'int64'),
          ...numbers({ minimum: type.minimum, maximum: type.maximum }),
        };
      case 'dateTime':
        return { type: literal('converted'), by: this.#conversion('dateTime', 'dateTime') };
      case 'boolean':
        return { type: literal('boolean') };
      case 'literal':
        return this.#literals(type.values, type.open);
      case 'array':
        return {
          type: literal('array'),
          items: this.#print(type.items, open),
          ...numbers({ minItems: type.minItems || undefined, maxItems: type.maxItems }),
          rules: this.#rules({ uniqueItems: type.uniqueItems ? 0 : undefined }),
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
        return isComposed(type, this.#models)
          ? this.#composed(type, (part) => this.#entries(part, open))
          : UNKNOWN;
      case 'binary':
      case 'unknown':
        return UNKNOWN;
    }
  }

  #composed(
    type: Extract<Type, { kind: 'union' | 'intersection' }>,
    entries: (part: Type) => Record<string, string | undefined>,
  ): Record<string, string | undefined> {
    const discriminator = type.kind === 'union' ? type.discriminator : undefined;
    // The chosen type comes last, so that its class is used.
    const isChoice = (part: Type): boolean => isChosen(part, this.#models);
    const parts =
      type.kind === 'union'
        ? type.of
        : [...type.of.filter((part) => !isChoice(part)), ...type.of.filter(isChoice)];
    const names = parts.map((part) => (part.kind === 'model' ? part.name : ''));
    const of = `[${parts.map((part) => objectLiteral(entries(part))).join(', ')}]`;
    if (discriminator !== undefined) return { ...this.#byTag(discriminator, names), of };
    const choose = this.#runtime(type.kind === 'union' ? 'byFit' : 'allParts');
    return { type: literal('composed'), choose, of };
  }

  #byTag(
    { member, models }: Discriminator,
    names: readonly string[],
  ): Record<string, string | undefined> {
    const tags = Object.entries(models)
      .map(([value, name]): [string, number] => [value, names.indexOf(name)])
      .filter(([, index]) => index !== -1);
    return {
      type: literal('composed'),
      choose: this.#runtime('byTag'),
      tag: literal(member),
      tags: literal(Object.fromEntries(tags)),
    };
  }

  #model(name: string, open: ReadonlySet<string>): Record<string, string | undefined> {
    const model = this.#models.get(name);
    if (model === undefined || open.has(name)) return UNKNOWN;
    switch (model.kind) {
      case 'object':
        return model.subtypes === undefined ? this.#object(name) : this.#named(name);
      case 'enum':
        return this.#literals(
          model.values.map(({ value }) => value),
          model.open,
        );
      case 'alias':
        return isComposed(model.type, this.#models)
          ? this.#named(name)
          : this.#entries(model.type, new Set([...open, name]));
    }
  }

  /** A reference to a type that is declared in the file of its model, because it may be long. */
  #named(name: string): Record<string, string | undefined> {
    this.#import(typeName(name), name);
    return { type: literal('composed'), choose: `() => [${typeName(name)}]` };
  }

  #object(name: string): Record<string, string | undefined> {
    this.#import(shapeName(name), name);
    return { type: literal('model'), shape: `() => ${shapeName(name)}` };
  }

  #import(constant: string, model: string): void {
    if (model !== this.#own) this.#imports.value(constant, `${this.#folder}${model}.js`);
  }

  #runtime(chooser: 'allParts' | 'byFit' | 'byTag'): string {
    this.#imports.value(chooser, `../runtime/model/choose/${chooser}.js`);
    return chooser;
  }

  /** Functions of the runtime with their limits. */
  #rules(limits: Readonly<Record<string, number | undefined>>): string | undefined {
    const rules = Object.entries(limits).flatMap(([name, limit]) => {
      if (limit === undefined) return [];
      this.#imports.value(name, `../runtime/model/rules/${name}.js`);
      return [`[${name}, ${literal(limit)}]`];
    });
    return rules.length === 0 ? undefined : `[${rules.join(', ')}]`;
  }

  #conversion(name: string, file: string): string {
    this.#imports.value(name, `../runtime/model/convert/${file}.js`);
    return name;
  }

  #literals(values: readonly unknown[], open: boolean): Record<string, string | undefined> {
    if (!open) return { type: literal('literal'), values: literal(values) };
    // Other values are possible, so only the kind of the values is known.
    const [kind, ...others] = new Set(values.map((value) => typeof value));
    const known = kind === 'string' || kind === 'number' || kind === 'boolean';
    return { type: literal(known && others.length === 0 ? kind : 'unknown') };
  }
}

/** The conversions of 64-bit integers. */
const INT64 = { exact: 'exactInt64', bigint: 'int64AsBigInt', string: 'int64AsString' } as const;

function isChosen(part: Type, models: ReadonlyMap<string, Model>): boolean {
  const model = part.kind === 'model' ? models.get(part.name) : undefined;
  return part.kind === 'union' || (model !== undefined && hasTypeOfItsOwn(model, models));
}

const UNKNOWN = { type: literal('unknown') };

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
