import type { Resolver } from '../../read/Resolver.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { choicesOf, onlyPartOf, typesOf } from './inspect.js';

/** The members of an object schema, including those of its `allOf`. */
export interface ObjectDraft {
  readonly members: Map<string, SpecNode>;
  readonly required: Set<string>;
  /** The schemas of additional members, including boolean schemas. */
  readonly additional: SpecNode[];
  /** Whether it restricts its keys, as only a map can. */
  boundsKeys: boolean;
  /** Whether any part says that it is an object. */
  isObject: boolean;
}

/** Collects and caches the members of object schemas. */
export class Objects {
  readonly #drafts = new Map<string, ObjectDraft | undefined>();

  constructor(private readonly resolver: Resolver) {}

  /** Undefined if the schema is not an object with members, or cannot be represented as one. */
  draft(schema: SpecNode): ObjectDraft | undefined {
    const { id } = schema;
    if (!this.#drafts.has(id)) {
      const draft: ObjectDraft = {
        members: new Map(),
        required: new Set(),
        additional: [],
        boundsKeys: false,
        isObject: false,
      };
      const merged = this.#collect(schema, draft, new Set());
      this.#drafts.set(id, merged && draft.isObject ? draft : undefined);
    }
    return this.#drafts.get(id);
  }

  /** Adds the members of a schema to the draft. Returns false if the schema is not an object. */
  #collect(schema: SpecNode, draft: ObjectDraft, seen: Set<string>): boolean {
    if (seen.has(schema.id)) return true;
    seen.add(schema.id);
    if (schema.value === true) return true;
    if (schema.reference !== undefined) {
      if (!this.#collect(this.resolver.target(schema), draft, seen)) return false;
      if (this.resolver.version === '3.0') return true;
    }
    if (!schema.isMap || schema.raw('enum') !== undefined || schema.raw('const') !== undefined) {
      return false;
    }
    const types = typesOf(schema);
    if (types.length > 1 || (types.length === 1 && types[0] !== 'object')) return false;
    // A base schema may list its subtypes as a choice. For the subtypes, only its own members
    // count.
    const choices = choicesOf(schema);
    const isBase = choices.some((choice) => seen.has(this.resolver.resolve(choice).id));
    if (choices.length > 0 && !isBase) {
      const part = onlyPartOf(schema);
      return part !== undefined && this.#collect(part, draft, seen);
    }
    for (const part of schema.items('allOf')) {
      if (!this.#collect(part, draft, seen)) return false;
    }
    draft.isObject ||= types[0] === 'object';
    draft.boundsKeys ||= ['propertyNames', 'minProperties', 'maxProperties'].some(
      (key) => schema.raw(key) !== undefined,
    );
    this.#addMembers(schema, draft);
    return true;
  }

  #addMembers(schema: SpecNode, draft: ObjectDraft): void {
    for (const [name, member] of schema.entries('properties')) {
      // A later part may narrow a member, but a mere description does not.
      const isBare = member.isMap && typesOf(member).length === 0 && !isComposed(member);
      if (!isBare || !draft.members.has(name)) draft.members.set(name, member);
    }
    const required = schema.raw('required');
    if (typeof required === 'boolean' && schema.raw('properties') !== undefined) {
      // In OpenAPI 2 and in parameters, this is a boolean; openapi-typescript fails with a
      // TypeError.
      const remedy = 'list the names of the required members';
      throw (schema.get('required') ?? schema).error("'required' is not a list", remedy);
    }
    if (Array.isArray(required)) for (const name of required) draft.required.add(String(name));
    const additional = schema.get('additionalProperties');
    if (additional !== undefined && additional.value !== false) draft.additional.push(additional);
    for (const [, values] of schema.entries('patternProperties')) draft.additional.push(values);
  }
}

function isComposed(schema: SpecNode): boolean {
  return ['$ref', 'enum', 'const', 'allOf', 'oneOf', 'anyOf'].some(
    (key) => schema.raw(key) !== undefined,
  );
}
