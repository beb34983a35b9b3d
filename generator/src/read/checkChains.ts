import { tooLong } from './tooLong.js';
import { MAX_CHAIN } from './limits.js';
import { referencesIn } from './referencesIn.js';
import type { Resolver } from './Resolver.js';
import type { SpecNode } from './SpecNode.js';

/** A target on the way down: its references, and how many of them have been followed. */
interface Step {
  readonly id: string;
  readonly references: readonly SpecNode[];
  followed: number;
  /** The longest chain found below it. */
  length: number;
}

/**
 * Refuses schemas of which each is made of the next, more than {@link MAX_CHAIN} in a row: whoever
 * builds or prints a type descends through all of them, and the call stack would end. A property only
 * names the type of its value, so it begins another chain.
 *
 * @throws SpecError
 */
export function checkChains(resolver: Resolver, references: Iterable<SpecNode>): void {
  // How long the chain from each target is; 0 while it is being measured, since circles are allowed.
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

/** Members that name types without being made of them. */
const PART = /^(properties|patternProperties)$/;
