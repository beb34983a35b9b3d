import { closest } from '../../read/closest.js';
import type { Notices } from '../../read/Notices.js';
import type { SpecNode } from '../../read/SpecNode.js';
import type { TypeShape } from '../../ir/index.js';
import { isLiteral, typesOf } from './inspect.js';

const TYPES = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/** Adds notices where the type of a schema is less strict than the schema. */
export function noteApproximations(schema: SpecNode, shape: TypeShape, notices: Notices): void {
  const note = (key: string, problem: string, remedy = ''): void => {
    notices.add(schema.get(key) ?? schema, 'approximated', key, problem, remedy);
  };
  for (const type of typesOf(schema)) {
    if (TYPES.includes(type) || type === 'file') continue;
    const near = closest(type, TYPES);
    const problem = `the type '${type}' is not known: the value may be anything`;
    note('type', problem, near === undefined ? '' : `did you mean '${near}'?`);
  }
  const values = schema.raw('enum');
  if (Array.isArray(values) && values.some((value) => value !== null && !isLiteral(value))) {
    note('enum', 'the values of an enum of lists or objects are not checked');
  }
  if (shape.kind === 'array' && schema.items('prefixItems').length > 0) {
    note('prefixItems', 'a tuple is a list whose items may be any of its types, in any order');
  }
  if (shape.kind === 'map' && schema.get('patternProperties') !== undefined) {
    note('patternProperties', 'the names of members are not compared with the patterns');
  }
  const names = schema.get('propertyNames');
  if (names?.isMap === true && ['pattern', 'enum', 'format'].some((key) => names.get(key))) {
    note('propertyNames', 'only the lengths of the names of members are checked');
  }
}
