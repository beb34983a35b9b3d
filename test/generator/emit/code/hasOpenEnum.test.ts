import { expect } from 'chai';

import { hasOpenEnum } from '../../../../generator/src/emit/code/hasOpenEnum.js';
import { serviceOf, withSchemas } from '../../support.js';

const service = serviceOf(
  withSchemas(`Open: { anyOf: [{ type: string, enum: [A, B] }, { type: string }] }
Closed: { type: string, enum: [A, B] }
Direct: { type: object, properties: { value: { $ref: '#/components/schemas/Open' } } }
Neither: { type: object, properties: { value: { $ref: '#/components/schemas/Closed' }, text: { type: string } } }
InAList: { type: object, properties: { value: { type: array, items: { $ref: '#/components/schemas/Open' } } } }
InAMap: { type: object, properties: { value: { type: object, additionalProperties: { $ref: '#/components/schemas/Open' } } } }
Deep: { type: object, properties: { value: { $ref: '#/components/schemas/InAList' } } }
InTheRest: { type: object, properties: { text: { type: string } }, additionalProperties: { $ref: '#/components/schemas/Open' } }
OfItself: { type: object, properties: { value: { $ref: '#/components/schemas/OfItself' } } }
WithoutName: { type: object, properties: { value: { anyOf: [{ type: string, enum: [A] }, { type: string }] } } }`),
);

const table: [string, boolean][] = [
  ['Open', true],
  ['Closed', false],
  ['Direct', true],
  ['Neither', false],
  ['InAList', true],
  ['InAMap', true],
  ['Deep', true],
  ['InTheRest', true],
  ['OfItself', false],
  ['WithoutName', true],
];

describe('an enum that is open', () => {
  for (const [name, want] of table) {
    it(`is ${want ? 'found' : 'not found'} in ${name}`, () => {
      expect(hasOpenEnum({ kind: 'model', name, nullable: false }, service)).to.equal(want);
    });
  }
});
