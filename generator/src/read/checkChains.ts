import { tooLong } from './tooLong.js';
import { MAX_CHAIN } from './limits.js';
import { referencesIn } from './referencesIn.js';
import type { Resolver } from './Resolver.js';
import type { SpecNode } from './SpecNode.js';

/** A target that is being visited: its references, and how many of them have been followed. */
interface Step {
  readonly id: string;
  readonly references: readonly SpecNode[];
  followed: number;
  /** The longest chain found below it. */
  length: number;
}

/**
 * Rejects chains of more than {@link MAX_CHAIN} schemas that each consist of the next one. Building
 * and printing types descend through all of them, which would overflow the call stack. A property
 * only refers to the type of its value, so it starts another chain.
 *
 * @throws SpecError
 */
export function checkChains(resolver: Resolver, references: Iterable<SpecNode>): void {
  // The length of the chain from each target; 0 while it is being measured, because circles are
  // allowed.
  const lengths = new Map<string, number>();
  const enter = (reference: SpecNode): Step => {
    const target = resolver.target(reference);
    lengths.set(target.id, 0);
    return { id: target.id, references: [...referencesIn(target, PART)], followed: 0, length: 0 };
  };
  for (const start of references) {
    if (lengths.has(resolver.target(start).id)) continue;
    const steps = [enter(start)];
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      if (steps.length + step.length > MAX_CHAIN) throw tooLong(start);
      const next = step.references[step.followed++];
      if (next === undefined) {
        lengths.set(step.id, step.length + 1);
        steps.pop();
        const above = steps.at(-1);
        if (above !== undefined) above.length = Math.max(above.length, step.length + 1);
        continue;
      }
      const known = lengths.get(resolver.target(next).id);
      if (known === undefined) steps.push(enter(next));
      else step.length = Math.max(step.length, known);
    }
  }
}

/** Members that refer to types without consisting of them. */
const PART = /^(properties|patternProperties)$/;
