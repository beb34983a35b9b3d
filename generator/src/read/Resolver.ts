import { anchorsIn } from './anchors.js';
import { tooLong } from './tooLong.js';
import { closest } from './closest.js';
import { childPointer, fragmentOfPointer, pointerOfFragment, tokensOf } from './jsonPointer.js';
import { MAX_CHAIN } from './limits.js';
import type { Description, OpenApiVersion } from './load.js';
import type { Notices } from './Notices.js';
import type { SpecError } from './SpecError.js';
import { SpecNode } from './SpecNode.js';

/** Resolves references. */
export class Resolver {
  readonly root: SpecNode;
  readonly version: OpenApiVersion;
  /** Receives notices about differences between the client and the description. */
  readonly notices: Notices;
  readonly #description: Description;
  readonly #targets = new Map<string, SpecNode | 'looking'>();
  /**
   * How many targets are being resolved at the moment: the path to a target may contain other
   * references.
   */
  #depth = 0;

  constructor(description: Description) {
    this.#description = description;
    this.root = description.root;
    this.version = description.version;
    this.notices = description.notices;
  }

  /** Returns the node itself, or its target, following further references. */
  resolve(node: SpecNode): SpecNode {
    let current = node;
    const passed = new Set<string>();
    while (current.reference !== undefined) {
      if (passed.has(current.id)) throw circle(node);
      if (passed.size > MAX_CHAIN) throw tooLong(node);
      passed.add(current.id);
      current = this.target(current);
    }
    return current;
  }

  /** Returns the target of a reference object, which may be a reference, too. */
  target(node: SpecNode): SpecNode {
    const reference = inResource(node.reference ?? '', node);
    const key = `${node.file.path} ${reference}`;
    const known = this.#targets.get(key);
    if (known === 'looking') throw circle(node);
    if (known !== undefined) return known;
    if (this.#depth > MAX_CHAIN) throw tooLong(node);
    this.#targets.set(key, 'looking');
    this.#depth += 1;
    const target = this.#find(reference, node);
    this.#depth -= 1;
    this.#targets.set(key, target);
    return target;
  }

  /**
   * Returns a member that describes the node. In OpenAPI 3.1, a sibling of `$ref` overrides the
   * target's member; 3.0 ignores the siblings.
   */
  annotation(node: SpecNode, key: string): SpecNode | undefined {
    let current = node;
    for (let step = 0; current.reference !== undefined && step < MAX_CHAIN; step++) {
      const own = this.version === '3.0' ? undefined : current.get(key);
      if (own !== undefined) return own;
      current = this.target(current);
    }
    return current.get(key);
  }

  #find(reference: string, from: SpecNode): SpecNode {
    const { ids } = anchorsIn(from.file);
    const base = reference.split('#', 1)[0] ?? '';
    const identified = base === '' ? undefined : ids.get(base);
    if (identified !== undefined) {
      const own = pointerOfFragment(reference.slice(base.length + 1));
      return this.#find(`#${identified}${own.startsWith('/') ? own : ''}`, from);
    }
    if (/^[a-z][a-z\d+.-]+:/i.test(reference)) {
      const problem = `the reference '${reference}' leads to another machine`;
      throw from.error(problem, 'download the file and refer to the copy');
    }
    const hash = reference.indexOf('#');
    const name = hash === -1 ? reference : reference.slice(0, hash);
    const fragment = hash === -1 ? '' : reference.slice(hash + 1);
    const file = name === '' ? from.file : this.#description.file(pointerOfFragment(name), from);
    // Strictly, `#/` is the member with the empty name, but it is always used for the root.
    const given = fragment === '/' ? '' : pointerOfFragment(fragment);
    const isPointer = given === '' || given.startsWith('/');
    const pointer = isPointer ? given : anchorsIn(file).anchors.get(given);
    if (pointer === undefined) {
      const near = closest(given, anchorsIn(file).anchors.keys());
      const problem = `the reference '${reference}' leads to an anchor that does not exist`;
      const remedy = 'add the $anchor, or use a path such as #/components/schemas/Name';
      throw from.error(problem, near === undefined ? remedy : `did you mean '#${near}'?`);
    }
    let node = new SpecNode(file, '', file.data);
    for (const token of tokensOf(pointer)) {
      const next = childOf(node) ?? childOf(this.resolve(node));
      if (next === undefined) throw broken(reference, from, this.resolve(node), token);
      node = next;

      function childOf(parent: SpecNode): SpecNode | undefined {
        const { value } = parent;
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return;
        const child = (value as Record<string, unknown>)[token];
        return new SpecNode(parent.file, childPointer(parent.pointer, token), child);
      }
    }
    return node;
  }
}

/**
 * A path is one from the schema with an `$id` around it, if it leads somewhere from there; otherwise it
 * is one from the root of the file, as most people mean it.
 */
function inResource(reference: string, { file, pointer }: SpecNode): string {
  const { resources } = anchorsIn(file);
  if (!reference.startsWith('#/') || resources.size === 0) return reference;
  const [token = ''] = tokensOf(pointerOfFragment(reference.slice(1)));
  let around = pointer;
  while (around !== '') {
    const resource = resources.get(around);
    if (resource !== undefined && Object.hasOwn(resource, token)) break;
    around = around.slice(0, around.lastIndexOf('/'));
  }
  return `#${fragmentOfPointer(around)}${reference.slice(1)}`;
}

function circle(node: SpecNode): SpecError {
  const problem = `the reference '${node.reference ?? ''}' leads in a circle back to itself`;
  return node.error(problem, 'let one of its references name a value');
}

function broken(reference: string, from: SpecNode, parent: SpecNode, token: string): SpecError {
  const { value } = parent;
  const siblings = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const near = closest(token, siblings);
  const file = reference.split('#', 1)[0] ?? '';
  const remedy =
    near === undefined
      ? 'add it or correct the reference'
      : `did you mean '${file}#${childPointer(parent.pointer, near)}'?`;
  return from.error(`the reference '${reference}' leads nowhere`, remedy);
}
