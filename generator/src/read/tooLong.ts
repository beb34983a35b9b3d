import { MAX_CHAIN } from './limits.js';
import type { SpecError } from './SpecError.js';
import type { SpecNode } from './SpecNode.js';

/** The error for a reference that begins too long a chain. */
export function tooLong(node: SpecNode): SpecError {
  const problem = `the reference '${node.reference ?? ''}' begins a chain of more than ${MAX_CHAIN} references`;
  return node.error(problem, 'refer to the end of the chain, or make it shorter');
}
