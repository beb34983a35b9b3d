import { NAMED } from './referencesIn.js';
import type { Resolver } from './Resolver.js';
import type { SpecNode } from './SpecNode.js';

type Json = Record<string, unknown>;

/** Members that contain a schema, or a list or a map of schemas. */
const SCHEMA = new Set([
  'schema',
  'items',
  'additionalProperties',
  'not',
  'contains',
  'propertyNames',
]);
const SCHEMA_LIST = new Set(['allOf', 'oneOf', 'anyOf', 'prefixItems']);
const SCHEMA_MAP = new Set(['properties', 'patternProperties', '$defs', 'schemas']);

/** Members whose values are data of the service, in which `$ref` has no special meaning. */
const DATA = new Set(['example', 'examples', 'default', 'enum', 'const']);

/** Replaces a value inside itself, if its kind cannot refer to itself. */
const NOTHING: Json = {};

/**
 * Bundles a description into one value whose references all have the form
 * `#/components/<group>/<name>`. Targets elsewhere are moved there if they are schemas, and copied
 * otherwise.
 */
export function bundle(resolver: Resolver): Json {
  return new Bundler(resolver).bundle();
}

/** The kind of a value: schemas can be the target of a reference, and the keys of a map are names. */
type Kind = 'schema' | 'schema list' | 'schema map' | 'map' | 'other';

class Bundler {
  readonly #resolver: Resolver;
  readonly #schemas: Json = {};
  /** The names of schemas that were moved to the components. */
  readonly #moved = new Map<string, string>();

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  bundle(): Json {
    const { root } = this.#resolver;
    const own = root.get('components')?.entries('schemas') ?? [];
    for (const [name] of own) this.#schemas[name] = true;
    const bundled = this.#copy(root, 'other', []) as Json;
    const components = (bundled['components'] ?? {}) as Json;
    const schemas = { ...this.#schemas, ...((components['schemas'] ?? {}) as Json) };
    return { ...bundled, components: { ...components, schemas } };
  }

  /** @param open - the targets that are currently being copied. */
  #copy(node: SpecNode, kind: Kind, open: readonly string[]): unknown {
    const { value } = node;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const item = kind === 'schema list' ? 'schema' : 'other';
      return node.list().map((entry) => this.#copy(entry, item, open));
    }
    const isMap = kind === 'schema map' || kind === 'map';
    if (!isMap && node.reference !== undefined) return this.#refer(node, kind, open);
    const copy: Json = {};
    for (const [key, member] of node.members(kind)) {
      if (!isMap && key.startsWith('x-')) continue;
      const isData = !isMap && DATA.has(key);
      copy[key] = isData ? member.value : this.#copy(member, kindOf(key, kind), open);
    }
    return copy;
  }

  #refer(node: SpecNode, kind: Kind, open: readonly string[]): unknown {
    const target = this.#resolver.resolve(node);
    const isRoot = target.file === this.#resolver.root.file;
    if (isRoot && /^\/components\/[^/]+\/[^/]+$/.test(target.pointer)) {
      return { $ref: `#${target.pointer}` };
    }
    if (kind === 'schema') return { $ref: `#/components/schemas/${this.#move(target, open)}` };
    if (open.includes(target.id)) return NOTHING;
    return this.#copy(target, kind, [...open, target.id]);
  }

  #move(target: SpecNode, open: readonly string[]): string {
    const known = this.#moved.get(target.id);
    if (known !== undefined) return known;
    const words = `${target.file.label}#${target.pointer}`.match(/\w+/g) ?? [];
    let name = words.slice(-3).join('_');
    for (let number = 2; name in this.#schemas; number++)
      name = `${words.slice(-3).join('_')}_${number}`;
    this.#moved.set(target.id, name);
    this.#schemas[name] = true;
    this.#schemas[name] = this.#copy(target, 'schema', open);
    return name;
  }
}

function kindOf(key: string, parent: Kind): Kind {
  if (parent === 'schema map') return 'schema';
  if (parent === 'map') return 'other';
  if (SCHEMA.has(key)) return 'schema';
  if (SCHEMA_LIST.has(key)) return 'schema list';
  if (SCHEMA_MAP.has(key)) return 'schema map';
  return parent === 'other' && NAMED.has(key) ? 'map' : 'other';
}
