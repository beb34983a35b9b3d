import { childPointer, fragmentOfPointer } from '../../read/jsonPointer.js';
import type { Resolver } from '../../read/Resolver.js';
import type { SpecNode } from '../../read/SpecNode.js';

/** Which schemas under `components` extend which others by `allOf`. */
export class Subtypes {
  /** References to the direct subtypes by the id of a schema. */
  readonly #children = new Map<string, SpecNode[]>();
  readonly #resolver: Resolver;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
    for (const [key, schema] of resolver.root.get('components')?.entries('schemas') ?? []) {
      if (!schema.isMap) continue;
      const fragment = fragmentOfPointer(childPointer('/components/schemas', key));
      const child = schema.variant('Subtype', { $ref: `#${fragment}` });
      for (const part of schema.items('allOf')) {
        if (part.reference === undefined) continue;
        const { id } = resolver.resolve(part);
        this.#children.set(id, [...(this.#children.get(id) ?? []), child]);
      }
    }
  }

  /** References to all schemas that extend a schema, directly or through others. */
  of(schema: SpecNode): SpecNode[] {
    const found = new Map<string, SpecNode>();
    const pending = [schema.id];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      for (const child of this.#children.get(id) ?? []) {
        const target = this.#resolver.resolve(child).id;
        if (found.has(target) || target === schema.id) continue;
        found.set(target, child);
        pending.push(target);
      }
    }
    return [...found.values()];
  }
}
