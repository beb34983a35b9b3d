import type { Member, Type } from '../../ir/index.js';
import type { Resolver } from '../../read/Resolver.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { booleanExtension } from '../extensions.js';

/** The annotations of a schema, a parameter or a member, apart from its type. */
export interface Annotations {
  readonly description: string;
  readonly deprecated: boolean;
  readonly sensitive: boolean;
  readonly example: unknown;
}

export function annotationsOf(node: SpecNode, resolver: Resolver): Annotations {
  // In a schema, `examples` is an array; in a parameter, it is a map.
  const examples = resolver.resolve(node).raw('examples');
  return {
    description: textOf(node, 'description', resolver),
    deprecated: resolver.annotation(node, 'deprecated')?.value === true,
    sensitive: isSensitive(node, resolver),
    example: resolver.annotation(node, 'example')?.value ?? firstOf(examples),
  };
}

function firstOf(examples: unknown): unknown {
  return Array.isArray(examples) ? (examples[0] as unknown) : undefined;
}

export function memberOf(
  name: string,
  schema: SpecNode,
  required: boolean,
  type: Type,
  resolver: Resolver,
): Member {
  const flag = (key: string) => resolver.annotation(schema, key)?.value === true;
  const token = 'x-callback-client-idempotency-token';
  return {
    name,
    required,
    type,
    ...annotationsOf(schema, resolver),
    idempotencyToken: booleanExtension(resolver.annotation(schema, token), token),
    readOnly: flag('readOnly'),
    writeOnly: flag('writeOnly'),
    default: resolver.annotation(schema, 'default')?.value,
  };
}

/** Returns a text, such as the description, of the node or of its target. */
export function textOf(node: SpecNode, key: string, resolver: Resolver): string {
  const value = resolver.annotation(node, key)?.value;
  return typeof value === 'string' ? value : '';
}

/** Whether values must never be logged. A list of secrets is sensitive, too. */
export function isSensitive(node: SpecNode, resolver: Resolver): boolean {
  const seen = new Set<string>();
  for (let current: SpecNode | undefined = node; current !== undefined;) {
    if (seen.has(current.id)) return false;
    seen.add(current.id);
    const name = 'x-callback-client-sensitive';
    if (booleanExtension(resolver.annotation(current, name), name)) return true;
    const schema = resolver.resolve(current);
    const inner: SpecNode | undefined = schema.get('items') ?? schema.get('additionalProperties');
    current = inner?.isMap === true ? inner : undefined;
  }
  return false;
}
