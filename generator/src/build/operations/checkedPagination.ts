import { closest } from '../../read/closest.js';
import type { Member, Pagination, Parameter } from '../../ir/index.js';
import type { SpecNode } from '../../read/SpecNode.js';
import { paginationOf } from '../extensions.js';

/**
 * The names that `x-callback-client-pagination` may use: inputs are parameters or members of the
 * body, outputs are members of the result.
 */
interface Sides {
  readonly inputs: readonly (Member | Parameter)[];
  readonly outputs: readonly Member[];
}

/** Reads `x-callback-client-pagination` of an operation. All names in it must exist. */
export function checkedPagination(operation: SpecNode, sides: Sides): Pagination | undefined {
  const pagination = paginationOf(operation);
  if (pagination === undefined) return undefined;
  const inputs = sides.inputs.map(({ name }) => name);
  const outputs = sides.outputs.map(({ name }) => name);
  const expected = { inputToken: inputs, pageSize: inputs, outputToken: outputs, items: outputs };
  for (const [key, names] of Object.entries(expected)) {
    const name = pagination[key as keyof Pagination];
    if (name === undefined || names.includes(name)) continue;
    const near = closest(name, names);
    const where = names === inputs ? 'input' : 'result';
    const problem = `'x-callback-client-pagination.${key}' names '${name}', which the ${where} does not have`;
    const node = operation.get('x-callback-client-pagination')?.get(key) ?? operation;
    throw node.error(problem, near === undefined ? 'correct it' : `did you mean '${near}'?`);
  }
  return pagination;
}
