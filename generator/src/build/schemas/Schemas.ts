import type { Discriminator, Exception, Model, Type, TypeShape } from '../../ir/index.js';
import type { Resolver } from '../../read/Resolver.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { enumerationOf } from './enumerationOf.js';
import { faultOf } from '../extensions.js';
import type { InlineNames } from '../names/InlineNames.js';
import {
  allowsNull,
  choicesOf,
  hasNullChoice,
  isPlainReference,
  onlyPartOf,
  typesOf,
} from './inspect.js';
import { annotationsOf, memberOf } from './annotations.js';
import { className } from '../names/names.js';
import type { UniqueNames } from '../names/UniqueNames.js';
import { discriminatorOf } from './discriminatorOf.js';
import { noteApproximations } from './noteApproximations.js';
import { Objects, type ObjectDraft } from './Objects.js';
import { Subtypes } from './Subtypes.js';
import { typed, UNKNOWN, type ValueOptions } from './scalarTypes.js';
import { composedType, plainType } from './typeShapes.js';
import { pascalCase } from '../names/words.js';

/** A schema that has a file of its own. */
interface Named {
  readonly name: string;
  readonly key: string | undefined;
  readonly schema: SpecNode;
}

/**
 * Converts schemas to types. Component schemas, inline objects and inline enums become models.
 * Models are built from a queue, so that recursive schemas terminate.
 */
export class Schemas {
  readonly models = new Map<string, Model>();
  readonly exceptions = new Map<string, Omit<Exception, 'statuses'>>();
  /** The error classes by their models. */
  readonly errorClasses = new Map<string, string>();
  readonly #objects: Objects;
  readonly #subtypes: Subtypes;
  readonly #named = new Map<string, Named>();
  readonly #queue: Named[] = [];

  constructor(
    readonly resolver: Resolver,
    readonly names: InlineNames,
    private readonly classNames: UniqueNames,
    private readonly values: ValueOptions,
  ) {
    this.#objects = new Objects(resolver);
    this.#subtypes = new Subtypes(resolver);
    this.#declareComponents();
    this.#nameOtherComponents();
    this.buildQueued();
  }

  /** Returns the type of a schema. Queues the models that the type uses. */
  type(schema: SpecNode): Type {
    if (typeof schema.value === 'boolean') return UNKNOWN;
    if (!schema.isMap) {
      throw schema.error(
        'a schema is neither a map nor a boolean',
        'write it as a map of keywords',
      );
    }
    const named = this.#named.get(schema.id);
    if (named !== undefined) return this.#use(named);
    if (isPlainReference(schema, this.resolver.version)) return this.#referred(schema);
    const nullable = allowsNull(schema) || hasNullChoice(schema);
    const part = enumerationOf(schema, this.resolver) ? undefined : onlyPartOf(schema);
    if (part !== undefined) {
      if (part.reference === undefined) this.names.own(part, this.names.nameFor(schema));
      const type = this.type(part);
      return typed(type, nullable);
    }
    if (this.#hasName(schema)) return typed(this.#use(this.#declare(schema)), nullable);
    return typed(this.#shape(schema), nullable);
  }

  /**
   * Suggests a name for an inline schema, in case it becomes a model. Schemas in components have
   * names that are derived from the component.
   */
  nameInline(schema: SpecNode | undefined, name: string): void {
    if (schema?.pointer.startsWith('/components/') === false) this.names.own(schema, name);
  }

  /** Reserves a name for something other than a model. */
  claimName(name: string): string {
    return this.classNames.claim(name);
  }

  /** Returns the error class for a model, which must be an object. It is the same for each call. */
  errorClassOf(modelName: string): string | undefined {
    if (this.models.get(modelName)?.kind !== 'object') return undefined;
    let name = this.errorClasses.get(modelName);
    if (name === undefined) {
      // A schema that is called just Error becomes ErrorException.
      const base = modelName.replace(/Model$/, '').replace(/(?<=.)(Exception|Error|Response)$/, '');
      name = this.classNames.claim(className(`${base}Exception`));
      this.errorClasses.set(modelName, name);
    }
    return name;
  }

  /** Builds the models that have been queued since the last call. */
  buildQueued(): void {
    for (const named of this.#queue) this.#build(named);
    this.#queue.length = 0;
  }

  #declareComponents(): void {
    const components = this.resolver.root.get('components')?.entries('schemas') ?? [];
    // A key that already is a class name keeps it, even if an earlier key leads to the same name.
    const isClassName = ([key]: [string, SpecNode]) => className(key) === key;
    const ordered = [
      ...components.filter(isClassName),
      ...components.filter((entry) => !isClassName(entry)),
    ];
    const names = new Map(ordered.map(([key]) => [key, this.classNames.claim(className(key))]));
    for (const [key, schema] of components) {
      const named: Named = { name: names.get(key) ?? key, key, schema };
      this.#named.set(schema.id, named);
      this.names.own(schema, named.name);
    }
    for (const [key, schema] of components) {
      const named = this.#named.get(schema.id);
      if (named === undefined) continue;
      // A component that only refers to another file is an alias of that schema.
      const target = this.resolver.resolve(schema);
      const stands = isPlainReference(schema, this.resolver.version) && !this.#named.has(target.id);
      const owner = stands ? { name: named.name, key, schema: target } : named;
      this.#named.set(schema.id, owner).set(owner.schema.id, owner);
      this.names.own(owner.schema, owner.name);
      this.#queue.push(owner);
    }
  }

  #nameOtherComponents(): void {
    const suffixes = { parameters: 'Parameter', requestBodies: 'Request', responses: 'Response' };
    for (const [group, suffix] of Object.entries(suffixes)) {
      for (const [key, node] of this.resolver.root.get('components')?.entries(group) ?? []) {
        const name = pascalCase(key);
        this.names.own(node, name.endsWith(suffix) ? name : name + suffix);
      }
    }
  }

  /** Gives an inline schema a name, and queues it. */
  #declare(schema: SpecNode): Named {
    const name = this.classNames.claim(className(this.names.nameFor(schema)));
    const named: Named = { name, key: undefined, schema };
    this.#named.set(schema.id, named);
    this.names.own(schema, name);
    this.#queue.push(named);
    return named;
  }

  #use({ name, schema }: Named): Type {
    return typed({ kind: 'model', name }, this.#isNullable(schema));
  }

  #referred(reference: SpecNode): Type {
    const target = this.resolver.target(reference);
    const named = this.#named.get(target.id);
    if (named !== undefined) return this.#use(named);
    const isScalar = typesOf(target).every((type) => type !== 'array' && type !== 'object');
    const isSimple = target.isMap && isScalar && target.raw('allOf') === undefined;
    // Any other schema gets a name, because it may refer to itself.
    if (!target.isMap || target.reference !== undefined) return this.type(target);
    return isSimple && choicesOf(target).length === 0
      ? this.type(target)
      : this.#use(this.#declare(target));
  }

  /** Whether null is allowed in place of a name. Models of objects and enums don't include null. */
  #isNullable(schema: SpecNode): boolean {
    const seen = new Set<string>();
    let current: SpecNode | undefined = schema;
    while (current !== undefined && !seen.has(current.id)) {
      seen.add(current.id);
      current = this.resolver.resolve(current);
      if (allowsNull(current) || hasNullChoice(current)) return true;
      current = onlyPartOf(current);
    }
    return false;
  }

  /** Whether an inline schema becomes a model: an object with members, or an enum. */
  #hasName(schema: SpecNode): boolean {
    if (enumerationOf(schema, this.resolver) !== undefined) return true;
    const draft = this.#objects.draft(schema);
    return draft !== undefined && draft.members.size > 0;
  }

  #shape(schema: SpecNode): TypeShape {
    const type = (inner: SpecNode) => this.type(inner);
    const shape = composedType(schema, type) ?? plainType(schema, type, this.values);
    noteApproximations(schema, shape, this.resolver.notices);
    const discriminator = discriminatorOf(schema, choicesOf(schema), this.resolver, type);
    return discriminator === undefined ? shape : discriminated(shape, discriminator);
  }

  #build({ name, key, schema }: Named): void {
    const { value } = schema;
    if (!schema.isMap && typeof value !== 'boolean') this.type(schema);
    // In `allOf: [X]` and `anyOf: [X, null]` with an inline X, the name belongs to X.
    const inner = this.#innermost(schema, name);
    const base = { name, schemaKey: key, ...annotationsOf(schema, this.resolver) };
    const fault = faultOf(schema);
    const enumeration =
      inner.reference === undefined ? enumerationOf(inner, this.resolver) : undefined;
    const draft = this.#objects.draft(inner);
    // Whatever contains a part contains a reference to it now.
    const isAlias =
      isPlainReference(inner, this.resolver.version) || onlyPartOf(inner) !== undefined;
    if (enumeration === undefined && !isAlias && draft !== undefined && isObjectModel(draft)) {
      const members = this.#members(draft);
      if (fault !== undefined) this.exceptions.set(name, { ...base, fault, members });
      else {
        const additional = this.#additional(draft);
        const subtypes = this.#subtypesOf(inner);
        this.models.set(name, {
          ...{ kind: 'object', ...base, members, additional, subtypes },
          ...{ input: undefined, output: undefined },
        });
      }
      return;
    }
    if (fault !== undefined) {
      throw schema.error(
        "'x-callback-client-fault' is only for objects",
        'remove it or give the schema properties',
      );
    }
    if (enumeration !== undefined) {
      this.models.set(name, { kind: 'enum', ...base, ...enumeration });
      return;
    }
    const type = this.#aliased(schema, inner);
    this.models.set(name, { kind: 'alias', ...base, type, input: undefined, output: undefined });
  }

  #innermost(schema: SpecNode, name: string): SpecNode {
    let inner = schema;
    while (inner.isMap && enumerationOf(inner, this.resolver) === undefined) {
      const part = onlyPartOf(inner);
      if (part === undefined || part.reference !== undefined) break;
      this.names.own(part, name);
      inner = part;
    }
    return inner;
  }

  #aliased(schema: SpecNode, inner: SpecNode): Type {
    const nullable = this.#isNullable(schema);
    if (typeof inner.value === 'boolean') return UNKNOWN;
    if (isPlainReference(inner, this.resolver.version)) return this.#referred(inner);
    const part = onlyPartOf(inner);
    if (part !== undefined) return typed(this.type(part), nullable);
    return typed(this.#shape(inner), nullable);
  }

  #subtypesOf(schema: SpecNode): Discriminator | undefined {
    if (schema.get('discriminator') === undefined) return undefined;
    const found = this.#subtypes.of(schema);
    const discriminator = discriminatorOf(schema, found, this.resolver, (it) => this.type(it));
    return discriminator && Object.keys(discriminator.models).length > 0
      ? discriminator
      : undefined;
  }

  #members(draft: ObjectDraft) {
    return [...draft.members].map(([name, schema]) => {
      const required = draft.required.has(name);
      return memberOf(name, schema, required, this.type(schema), this.resolver);
    });
  }

  #additional(draft: ObjectDraft): Type | undefined {
    const [first, ...others] = draft.additional.map((schema) => this.type(schema));
    if (first === undefined || others.length === 0) return first;
    return typed({ kind: 'union', of: [first, ...others], discriminator: undefined });
  }
}

/** A choice with its discriminator, even if the choice is a part of a type. */
function discriminated(shape: TypeShape, discriminator: Discriminator): TypeShape {
  if (shape.kind === 'union') return { ...shape, discriminator };
  if (shape.kind !== 'intersection') return shape;
  const of = shape.of.map((part) => (part.kind === 'union' ? { ...part, discriminator } : part));
  return { ...shape, of };
}

/** A component is an object with members, even if it has none. A map is not. */
function isObjectModel(draft: ObjectDraft): boolean {
  return draft.members.size > 0 || (draft.additional.length === 0 && !draft.boundsKeys);
}
