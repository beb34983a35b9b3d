import { closest } from './closest.js';
import { GRAMMAR, holdsOf, REFERABLE, type ObjectKind } from './grammar.js';
import { KNOWN_EXTENSIONS } from './knownExtensions.js';
import { KNOWN_FORMATS } from './knownFormats.js';
import type { Resolver } from './Resolver.js';
import type { SpecNode } from './SpecNode.js';

/** Schema keywords for bounds that the client does not check. */
const UNCHECKED = new Set([
  ...['not', 'if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'dependentSchemas'],
  ...['dependentRequired', 'unevaluatedItems', 'unevaluatedProperties', 'contentSchema'],
  ...['$dynamicRef', '$recursiveRef'],
]);

/** Keys without an effect on a client, so that nothing is lost by ignoring them. */
const SAYS_NOTHING = new Set(['description', 'summary', 'title', 'example', 'examples']);

/**
 * Checks the whole description against the grammar of OpenAPI, and adds notices about keys that
 * OpenAPI does not have and keys that the client ignores.
 */
export function checkKeys(resolver: Resolver): void {
  new KeyChecker(resolver).check();
}

class KeyChecker {
  readonly #resolver: Resolver;
  readonly #pending: { readonly node: SpecNode; readonly kind: ObjectKind }[] = [];
  /** The objects inside the object that is being checked, in order. */
  #inner: { readonly node: SpecNode; readonly kind: ObjectKind }[] = [];
  readonly #seen = new Set<string>();
  readonly #formats = new Set<string>();

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  check(): void {
    this.#pending.push({ node: this.#resolver.root, kind: 'root' });
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      const { node, kind } = next;
      const seen = `${kind} ${node.id}`;
      if (!node.isMap || this.#seen.has(seen)) continue;
      this.#seen.add(seen);
      this.#checkObject(node, kind);
      for (const inner of this.#inner.reverse()) this.#pending.push(inner);
      this.#inner = [];
    }
  }

  #checkObject(node: SpecNode, kind: ObjectKind): void {
    const isReference = REFERABLE.has(kind) && node.reference !== undefined;
    if (isReference) {
      this.#inner.push({ node: this.#resolver.target(node), kind });
      if (kind !== 'pathItem' && (kind !== 'schema' || this.#resolver.version === '3.0')) {
        this.#checkSiblings(node);
        return;
      }
    }
    for (const [key, member] of node.members('an object')) {
      if (isReference && key === '$ref') continue;
      if (key.startsWith('x-')) this.#checkExtension(key, member);
      else this.#checkKey(key, member, kind);
    }
    if (kind === 'schema') this.#checkFormat(node);
  }

  /**
   * Checks the siblings of a `$ref`, which have an effect only in schemas, and only since OpenAPI
   * 3.1.
   */
  #checkSiblings(node: SpecNode): void {
    const ignored = node
      .members('a reference')
      .filter(([key]) => key !== '$ref' && !key.startsWith('x-') && !SAYS_NOTHING.has(key));
    for (const [key, member] of ignored) {
      const problem = `'${key}' is ignored, because it is next to a $ref`;
      this.#note(member, 'ignored', '$ref', problem, 'put both into an allOf');
    }
  }

  #checkKey(key: string, member: SpecNode, kind: ObjectKind): void {
    const held = kind === 'callback' ? undefined : holdsOf(kind, key);
    if (held === undefined) {
      this.#unknownKey(key, member, kind);
      return;
    }
    this.#checkUse(key, member, kind);
    if (held.holds === 'one') this.#inner.push({ node: member, kind: held.of });
    if (held.holds === 'map' && member.isMap) {
      for (const [name, node] of member.members('a map')) {
        const isExtension = name.startsWith('x-') && !['schema', 'header'].includes(held.of);
        if (!isExtension) this.#inner.push({ node, kind: held.of });
      }
    }
    if (held.holds === 'list' && Array.isArray(member.value)) {
      for (const node of member.list()) this.#inner.push({ node, kind: held.of });
    }
  }

  #unknownKey(key: string, member: SpecNode, kind: ObjectKind): void {
    if (kind === 'callback') {
      this.#inner.push({ node: member, kind: 'pathItem' });
      return;
    }
    const { name, keys } = GRAMMAR[kind];
    const near = closest(key, Object.keys(keys));
    // In 3.1, a schema may have keys of any vocabulary.
    if (near === undefined && kind === 'schema' && this.#resolver.version !== '3.0') return;
    const problem = `'${key}' is not a key of ${name}, and is ignored`;
    const remedy = near === undefined ? '' : `did you mean '${near}'?`;
    this.#note(member, 'unknown-key', key, problem, remedy);
  }

  /** Notes keys of OpenAPI that the client ignores. */
  #checkUse(key: string, member: SpecNode, kind: ObjectKind): void {
    if (kind === 'schema' && UNCHECKED.has(key)) {
      this.#note(member, 'approximated', key, `'${key}' is not checked: validate() ignores it`);
    }
    switch (`${kind}.${key}`) {
      case 'response.links':
        this.#note(member, 'ignored', key, 'links are ignored: call the operation that they name');
        return;
      case 'encoding.headers':
        this.#note(member, 'ignored', key, 'headers of a part of a form are not sent');
        return;
      case 'root.jsonSchemaDialect':
        if (!/json-schema\.org|spec\.openapis\.org/.test(member.written)) {
          this.#note(member, 'ignored', key, 'schemas are read as those of OpenAPI 3.1');
        }
        return;
      case 'parameter.allowEmptyValue':
        if (member.value === true) {
          const remedy = 'give an empty text to send one';
          this.#note(member, 'ignored', key, "'allowEmptyValue' has no effect", remedy);
        }
    }
  }

  #checkExtension(key: string, member: SpecNode): void {
    // Added by the converter of Swagger 2.0.
    if (key === 'x-s2o-warning') {
      this.#note(member, 'approximated', 'Swagger 2.0', String(member.value));
    }
    if (!key.startsWith('x-callback-client') || KNOWN_EXTENSIONS.includes(key)) return;
    const near = closest(key, KNOWN_EXTENSIONS);
    const remedy = near === undefined ? '' : `did you mean '${near}'?`;
    this.#note(member, 'unknown-key', key, `'${key}' is not known, and is ignored`, remedy);
  }

  /** Notes each unknown format once, at the first schema that has it. */
  #checkFormat(schema: SpecNode): void {
    const format = schema.get('format');
    if (typeof format?.value !== 'string' || KNOWN_FORMATS.has(format.value)) return;
    if (this.#formats.has(format.value)) return;
    this.#formats.add(format.value);
    const types = [schema.raw('type')].flat().filter((type) => typeof type === 'string');
    const problem = `the format '${format.value}' is not known: such a value is any ${types[0] ?? 'string'}`;
    const near = closest(format.value, KNOWN_FORMATS);
    const remedy = near === undefined ? '' : `did you mean '${near}'?`;
    this.#note(format, 'approximated', 'format', problem, remedy);
  }

  #note(...notice: Parameters<Resolver['notices']['add']>): void {
    this.#resolver.notices.add(...notice);
  }
}
