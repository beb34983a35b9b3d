import type { Discriminator, Type } from '../../ir/index.js';
import type { Resolver } from '../../read/Resolver.js';
import type { SpecNode } from '../../read/SpecNode.js';

/**
 * Returns the discriminator of a choice: the name of its member, and the model for each of its
 * values. A model's own name in the description is also a value, unless `mapping` uses it for
 * something else. Undefined if there is no discriminator.
 *
 * @param owner - the schema with the discriminator.
 * @param choices - references to the schemas of the choice; no other schemas are possible.
 */
export function discriminatorOf(
  owner: SpecNode,
  choices: readonly SpecNode[],
  resolver: Resolver,
  convert: (schema: SpecNode) => Type,
): Discriminator | undefined {
  const node = owner.get('discriminator');
  const member = node?.text('propertyName') ?? '';
  if (node === undefined) return undefined;
  if (member === '') {
    const problem = "the 'discriminator' names no member, and is ignored";
    resolver.notices.add(node, 'ignored', 'discriminator', problem, 'give it a propertyName');
    return undefined;
  }
  const models = new Map<string, string>();
  for (const choice of choices) {
    const name = modelOf(choice, convert);
    if (name !== undefined) models.set(lastWord(choice), name);
  }
  for (const [value, target] of node.entries('mapping')) {
    const name = mappedModel(target, choices, resolver, convert);
    if (name !== undefined) models.set(value, name);
    else {
      const problem = `the discriminator's '${value}' maps to '${target.written}', which is not a named schema; it is ignored`;
      resolver.notices.add(target, 'ignored', 'discriminator', problem, 'correct it', 'value');
    }
  }
  return { member, models: Object.fromEntries(models) };
}

/** A mapping contains names of schemas under `components`, or references. */
function mappedModel(
  target: SpecNode,
  choices: readonly SpecNode[],
  resolver: Resolver,
  convert: (schema: SpecNode) => Type,
): string | undefined {
  const text = target.written;
  const named = choices.find((choice) => choice.reference === text || lastWord(choice) === text);
  if (named !== undefined) return modelOf(named, convert);
  const isName =
    /^[\w.-]+$/.test(text) && resolver.root.get('components')?.get('schemas')?.get(text);
  const reference = isName ? `#/components/schemas/${text}` : text;
  const schema = target.variant('Mapping', { $ref: reference });
  try {
    return resolver.target(schema).isMap ? modelOf(schema, convert) : undefined;
  } catch {
    // The reference is broken. The caller reports it.
    return undefined;
  }
}

function modelOf(schema: SpecNode, convert: (schema: SpecNode) => Type): string | undefined {
  const type = convert(schema);
  return type.kind === 'model' ? type.name : undefined;
}

/** `#/components/schemas/Cat` → `Cat`, `schemas/Cat.yaml` → `Cat`. */
function lastWord({ reference = '' }: SpecNode): string {
  const word = reference.split(/[/#]/).at(-1) ?? '';
  return reference.includes('#') ? word : word.replace(/\.\w+$/, '');
}
