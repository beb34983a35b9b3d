import { expect } from 'chai';
import {
  emitOperations,
  emitOptionParameters,
} from '../../../../generator/src/emit/source/emitOperations.js';
import { serviceOf, withPaths } from '../../support.js';

/** Two operations, each with a header of its own name or of both. */
function service(second: string) {
  const operation = (id: string, header: string): string =>
    `/${id}: { get: { operationId: ${id}, responses: { '200': { description: d } }, parameters: [` +
    `{ name: ${header}, in: header, x-callback-client-input-name: false, schema: { type: string } }] } }`;
  return serviceOf(withPaths(`${operation('first', 'x-both')}\n${operation('second', second)}`));
}

describe('an optional parameter that is not an input', () => {
  it('is declared once if all operations have it', () => {
    const both = service('x-both');
    expect(emitOptionParameters(both).content).to.contain('x-both');
    expect(emitOperations(both).content).to.not.contain('x-both');
  });

  it('is declared by its operation if another does not have it', () => {
    const one = service('x-other');
    expect(emitOptionParameters(one).content).to.not.contain('x-both');
    expect(emitOperations(one).content).to.contain('x-both').and.contain('x-other');
  });
});
