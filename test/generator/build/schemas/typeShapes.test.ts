import { expect } from 'chai';

import type { Type } from '../../../../generator/src/ir/index.js';
import { modelNamed, modelText, serviceOf, typeText, withSchemas } from '../../support.js';

/** The type of a member with this schema, in OpenAPI 3.1 or 3.0. */
function memberType(schema: string, version?: string, others = ''): Type {
  const service = serviceOf(
    withSchemas(`Pet: { properties: { it: ${schema} } }\n${others}`, version),
  );
  const pet = modelNamed(service, 'Pet');
  if (pet?.kind !== 'object') throw new Error('Pet is not an object');
  return pet.members[0]!.type;
}

const REF = "{ $ref: '#/components/schemas/Toy' }";
const TOY = 'Toy: { type: object, properties: { name: { type: string } } }';

describe('the type of a member', () => {
  const rows: [given: string, want: string, version?: string][] = [
    ['{ type: string }', 'string'],
    ['{ type: string, format: date-time }', 'string:date-time'],
    ['{ type: string, format: binary }', 'binary'],
    ['{ type: string, contentMediaType: application/octet-stream }', 'binary'],
    ['{ type: string, contentMediaType: image/png, contentEncoding: base64 }', 'string'],
    ['{ type: integer, format: int64 }', 'int64 as exact'],
    ['{ type: number }', 'number'],
    ['{ type: boolean }', 'boolean'],
    ["{ type: [string, 'null'] }", 'string?'],
    ['{ type: string, nullable: true }', 'string?', '3.0.3'],
    ["{ type: [string, integer, 'null'] }", '(string | integer)?'],
    ["{ type: 'null' }", 'unknown?'],
    ['{ type: array, items: { type: string } }', 'string[]'],
    ['{ items: { type: string } }', 'string[]'],
    ['{ type: array }', 'unknown[]'],
    ['{ prefixItems: [{ type: string }, { type: integer }] }', '(string | integer)[]'],
    ['{ type: object }', '{unknown}'],
    ['{ type: object, properties: {} }', '{unknown}'],
    ['{ type: object, additionalProperties: true }', '{unknown}'],
    ['{ type: object, additionalProperties: { type: string } }', '{string}'],
    ['{ patternProperties: { ^x: { type: integer } } }', '{integer}'],
    ['{}', 'unknown'],
    ['true', 'unknown'],
    ['false', 'unknown'],
    ['{ description: Whatever }', 'unknown'],
    ['{ type: file }', 'binary'],
    ['{ type: nonsense }', 'unknown'],
    ['{ minLength: 1 }', 'string'],
    ['{ maximum: 1 }', 'number'],
    ['{ const: cat }', '["cat"]'],
    ['{ const: 5 }', '[5]'],
    ['{ const: null }', 'unknown?'],
    ['{ enum: [true] }', '[true]'],
    ['{ enum: [true, false, null] }', 'boolean?'],
    ['{ enum: [a, b] }', 'PetIt'],
    ['{ type: string, enum: [a, null], nullable: true }', 'PetIt?', '3.0.3'],
    ['{ properties: { a: {} } }', 'PetIt'],
    ['{ type: array, items: { properties: { a: {} } } }', 'PetItItem[]'],
    ['{ additionalProperties: { enum: [a, b] } }', '{PetItValue}'],
    [REF, 'Toy'],
    [`{ allOf: [${REF}], description: Wrapped }`, 'Toy'],
    [`{ allOf: [${REF}], nullable: true }`, 'Toy?', '3.0.3'],
    [`{ allOf: [${REF}, { description: More }] }`, 'Toy'],
    [`{ anyOf: [${REF}, { type: 'null' }] }`, 'Toy?'],
    [`{ oneOf: [${REF}] }`, 'Toy'],
    [`{ oneOf: [${REF}, { type: string }] }`, '(Toy | string)'],
    [`{ oneOf: [${REF}, ${REF}] }`, 'Toy'],
    [`{ anyOf: [${REF}, {}] }`, 'unknown'],
    ['{ anyOf: [{ enum: [a] }, { type: string }] }', 'PetIt'],
    ["{ anyOf: [{ type: string }, { enum: [a] }, { type: 'null' }] }", 'PetIt?'],
    [
      '{ anyOf: [{ type: object, properties: { a: {} } }, { type: string }] }',
      '(PetItOption1 | string)',
    ],
    ['{ allOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }', 'PetIt'],
    [`{ allOf: [${REF}, { type: string }] }`, '(Toy & string)'],
    [`{ $ref: '#/components/schemas/Toy', properties: { a: {} } }`, 'PetIt'],
    [`{ $ref: '#/components/schemas/Toy', properties: { a: {} } }`, 'Toy', '3.0.3'],
    ['{ type: [object, string], properties: { a: {} } }', '(PetItObject | string)'],
  ];
  for (const [given, want, version] of rows) {
    it(`is ${want} for ${given}${version === undefined ? '' : ' in 3.0'}`, () => {
      expect(typeText(memberType(given, version, TOY))).to.equal(want);
    });
  }

  it('has the bounds of a string', () => {
    expect(memberType('{ type: string, minLength: 1, maxLength: 9, pattern: ^a }')).to.deep.equal({
      kind: 'string',
      nullable: false,
      format: undefined,
      minLength: 1,
      maxLength: 9,
      pattern: '^a',
    });
  });

  it('has the bounds of a number, in the notation of 3.1 and of 3.0', () => {
    const bounds = (schema: string, version?: string) => {
      const type = memberType(schema, version);
      if (type.kind !== 'number') return type.kind;
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = type;
      return [minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf];
    };
    const none = undefined;
    expect(
      bounds('{ type: number, exclusiveMinimum: 1, maximum: 5, multipleOf: 2 }'),
    ).to.deep.equal([none, 5, 1, none, 2]);
    const old =
      '{ type: integer, minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false }';
    expect(bounds(old, '3.0.3')).to.deep.equal([none, 5, 1, none, none]);
  });

  it('has the bounds of a map and of its keys', () => {
    const schema =
      '{ type: object, minProperties: 1, maxProperties: 2, propertyNames: { minLength: 3, maxLength: 4 } }';
    expect(memberType(schema)).to.deep.equal({
      kind: 'map',
      nullable: false,
      values: { kind: 'unknown', nullable: false },
      minProperties: 1,
      maxProperties: 2,
      minKeyLength: 3,
      maxKeyLength: 4,
    });
  });

  it('is nullable if the component is', () => {
    const nullable = "Toy: { type: [object, 'null'], properties: { a: {} } }";
    expect(typeText(memberType(REF, '3.1.0', nullable))).to.equal('Toy?');
    expect(typeText(memberType(REF, '3.0.0', 'Toy: { enum: [a, null] }'))).to.equal('Toy?');
  });
});

describe('a component schema', () => {
  const rows: [given: string, want: string][] = [
    ['type: object', '{  }'],
    ['type: object\n  additionalProperties: false', '{  }'],
    ['type: object\n  additionalProperties: { type: string }', '= {string}'],
    ['type: object\n  additionalProperties: true', '= {unknown}'],
    ['properties: { a: { type: string } }\n  required: [a, ghost]', '{ a: string }'],
    [
      'properties: { a: {} }\n  additionalProperties: { type: string }',
      '{ a?: unknown, …: string }',
    ],
    ['type: string', '= string'],
    ['type: array\n  items: { properties: { a: {} } }', '= AItem[]'],
    ['true', '= unknown'],
    ["$ref: '#/components/schemas/Toy'", '= Toy'],
    ["allOf: [{ $ref: '#/components/schemas/Toy' }]", '= Toy'],
    ["anyOf: [{ $ref: '#/components/schemas/Toy' }, { type: 'null' }]", '= Toy?'],
    ["anyOf: [{ properties: { a: {} } }, { type: 'null' }]", '{ a?: unknown }'],
    ['enum: [1, 2]', 'enum NUMBER_1=1 NUMBER_2=2'],
    ['enum: [a, a, 1, null]', 'enum a=a NUMBER_1=1'],
    ['enum: [1, 2]\n  x-enum-varnames: [ONE, T-W-O]', 'enum ONE=1 T_W_O=2'],
    ['anyOf: [{ type: string, enum: [A, B] }, { type: string }]', 'enum A=A B=B …'],
    ['anyOf: [{ type: string }, { type: string, enum: [A, B] }]', 'enum A=A B=B …'],
    ['anyOf: [{ type: integer }, { enum: [1] }]', 'enum NUMBER_1=1 …'],
    ['anyOf: [{ type: integer }, { enum: [a] }]', '= (integer | AOption2)'],
    ['oneOf: [{ const: a }, { const: b }]', 'enum a=a b=b'],
    [
      "allOf: [{ $ref: '#/components/schemas/Toy' }, { properties: { b: { type: integer } }, required: [name] }]",
      '{ name: string, b?: integer }',
    ],
    [
      "allOf: [{ $ref: '#/components/schemas/Toy' }]\n  properties: { name: { description: Other } }",
      '{ name?: string }',
    ],
    [
      "allOf: [{ $ref: '#/components/schemas/Toy' }]\n  properties: { name: { type: integer } }",
      '{ name?: integer }',
    ],
    [
      "properties: { b: {} }\n  oneOf: [{ $ref: '#/components/schemas/Toy' }, { type: object, properties: { c: {} } }]",
      '= (ABase & (Toy | AOption2))',
    ],
    ['properties: { a: {} }\n  anyOf: [{ required: [a] }, { required: [b] }]', '{ a?: unknown }'],
    ["allOf: [{ $ref: '#/components/schemas/A' }, { properties: { b: {} } }]", '{ b?: unknown }'],
    ["oneOf: [{ $ref: '#/components/schemas/A' }, { type: string }]", '= string'],
    ["type: array\n  items: { $ref: '#/components/schemas/A' }", '= A[]'],
  ];
  for (const [given, want] of rows) {
    it(`is ${want} for ${given.replaceAll('\n ', ',')}`, () => {
      const schema = given === 'true' ? 'A: true' : `A:\n  ${given}`;
      const service = serviceOf(withSchemas(`${schema}\n${TOY}`));
      expect(modelText(modelNamed(service, 'A'))).to.equal(want);
    });
  }

  it('keeps the annotations of the schema and of its members', () => {
    const schema = `Pet:
  description: An animal.
  deprecated: true
  x-callback-client-sensitive: true
  example: { name: Rex }
  required: [name]
  properties:
    name:
      { type: string, description: How to call it., default: Rex, readOnly: true, example: Rex }
    secrets: { type: array, items: { type: string, x-callback-client-sensitive: true } }
    token: { type: string, x-callback-client-idempotency-token: true, writeOnly: true, deprecated: true }`;
    const pet = modelNamed(serviceOf(withSchemas(schema)), 'Pet');
    if (pet?.kind !== 'object') throw new Error('Pet is not an object');
    expect(pet).to.include({ description: 'An animal.', deprecated: true, sensitive: true });
    expect(pet.example).to.deep.equal({ name: 'Rex' });
    const [name, secrets, token] = pet.members;
    expect(name).to.include({
      required: true,
      description: 'How to call it.',
      default: 'Rex',
      readOnly: true,
      example: 'Rex',
    });
    expect(secrets).to.include({ sensitive: true, required: false });
    expect(token).to.include({ idempotencyToken: true, writeOnly: true, deprecated: true });
  });

  it('is an exception with x-callback-client-fault, and not a model', () => {
    const { models, exceptions } = serviceOf(
      withSchemas(
        'Oops:\n  type: object\n  x-callback-client-fault: server\n  properties: { m: {} }',
      ),
    );
    expect(models).to.deep.equal([]);
    expect(exceptions).to.have.length(1);
    expect(exceptions[0]).to.include({ name: 'Oops', fault: 'server' });
  });
});

describe('an inline schema', () => {
  it('is named after its owner and the path to it', () => {
    const schema = `Order:
  properties:
    lines: { items: { properties: { state: { enum: [open, done] } } } }
    bill: { properties: { to: { properties: { a: {} } } } }`;
    const { models } = serviceOf(withSchemas(schema));
    expect(models.map(({ name }) => name)).to.deep.equal([
      'Order',
      'OrderBill',
      'OrderBillTo',
      'OrderLinesItem',
      'OrderLinesItemState',
    ]);
    expect(models.map(({ schemaKey }) => schemaKey)).to.deep.equal([
      'Order',
      ...Array<undefined>(4),
    ]);
  });

  it('gets another name if a component has the same one', () => {
    const schema = 'Order: { properties: { bill: { properties: { a: {} } } } }\nOrderBill: {}';
    const service = serviceOf(withSchemas(schema));
    expect(modelText(modelNamed(service, 'Order'))).to.equal('{ bill?: OrderBill2 }');
    expect(modelText(modelNamed(service, 'OrderBill'))).to.equal('= unknown');
  });
});
