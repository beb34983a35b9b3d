import { join } from 'node:path';

import { expect } from 'chai';

import { buildService } from '../../../generator/src/build/buildService.js';
import type { Service } from '../../../generator/src/ir/index.js';
import { load } from '../../../generator/src/read/load.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import {
  modelNamed,
  modelText,
  operationsIn,
  serviceOf,
  TemporaryFolder,
  typeText,
  withPaths,
  withSchemas,
} from '../support.js';

function modelsOf(service: Service): Record<string, string> {
  return Object.fromEntries(service.models.map((model) => [model.name, modelText(model)]));
}

describe('a reference', () => {
  it('may replace parameters, bodies, responses, path items and security schemes', () => {
    const spec = withPaths(
      "/pets: { $ref: '#/components/pathItems/Pets' }",
      `components:
  pathItems:
    Pets:
      post:
        operationId: addPet
        parameters: [{ $ref: '#/components/parameters/Key' }]
        requestBody: { $ref: '#/components/requestBodies/NewPet' }
        responses: { 200: { $ref: '#/components/responses/Pet' } }
  parameters:
    Key: { $ref: '#/components/parameters/RealKey' }
    RealKey: { name: X-Key, in: header, schema: { $ref: '#/components/schemas/Id' } }
  requestBodies:
    NewPet: { content: { application/json: { schema: { properties: { name: {} } } } } }
  responses:
    Pet: { description: A pet., content: { application/json: { schema: { properties: { id: {} } } } } }
  schemas:
    Id: { type: string }
  securitySchemes:
    key: { $ref: '#/components/securitySchemes/real' }
    real: { type: apiKey, in: header, name: X-Key }
`,
    );
    const [operation] = operationsIn(serviceOf(spec));
    expect(operation?.parameters[0]).to.include({ name: 'X-Key', authScheme: 'key' });
    expect(typeText(operation?.parameters[0]?.type)).to.equal('Id');
    expect(typeText(operation?.body?.type)).to.equal('NewPetRequest');
    expect(typeText(operation?.result.type)).to.equal('PetResponse');
    expect(operation?.result.description).to.equal('A pet.');
  });

  it('may lead into paths, with ~0, ~1 and %-encoding', () => {
    const spec = `openapi: 3.1.0
paths:
  /a~b/{id}:
    get:
      operationId: getThing
      parameters: [{ name: id, in: path, schema: { enum: [x] } }]
      responses:
        200: { content: { application/json: { schema: { properties: { a: {} } } } } }
components:
  schemas:
    One: { properties: { it: { $ref: '#/paths/~1a~0b~1%7Bid%7D/get/responses/200/content/application~1json/schema' } } }
    Two: { properties: { it: { $ref: '#/components/schemas/Three/properties/kind' } } }
    Three: { properties: { kind: { enum: [y] } } }
`;
    expect(modelsOf(serviceOf(spec))).to.include({
      One: '{ it?: GetThingResponse }',
      Two: '{ it?: ThreeKind }',
      Three: '{ kind?: ThreeKind }',
      GetThingResponse: '{ a?: unknown }',
    });
  });

  it('may lead through another reference', () => {
    const spec =
      withSchemas(`A: { properties: { it: { $ref: '#/components/schemas/B/properties/x' } } }
B: { $ref: '#/components/schemas/C' }
C: { properties: { x: { type: integer } } }`);
    expect(modelsOf(serviceOf(spec))).to.include({ A: '{ it?: integer }', B: '= C' });
  });

  it('may be inside its own target', () => {
    const spec =
      withSchemas(`Tree: { properties: { children: { items: { $ref: '#/components/schemas/Tree' } } } }
List: { items: { $ref: '#/components/schemas/List' } }
Odd:
  properties:
    deep: { items: { $ref: '#/components/schemas/Odd/properties/deep' } }`);
    expect(modelsOf(serviceOf(spec))).to.deep.equal({
      List: '= List[]',
      Odd: '{ deep?: OddDeep[] }',
      OddDeep: '= OddDeep[]',
      Tree: '{ children?: Tree[] }',
    });
  });

  const described = (version: string) => {
    const spec = withSchemas(
      `Pet: { properties: { it: { $ref: '#/components/schemas/Toy', description: Mine., deprecated: true } } }
Toy: { description: A toy., type: string }`,
      version,
    );
    const pet = modelNamed(serviceOf(spec), 'Pet');
    const [member] = pet?.kind === 'object' ? pet.members : [];
    return [member?.description, member?.deprecated];
  };

  it('is described by its siblings in 3.1', () => {
    expect(described('3.1.0')).to.deep.equal(['Mine.', true]);
  });

  it('is described only by its target in 3.0', () => {
    expect(described('3.0.3')).to.deep.equal(['A toy.', false]);
  });

  it('is an ordinary word in examples and names', () => {
    const spec = withSchemas(`Pet:
  example: { $ref: '#/nowhere' }
  x-note: { $ref: '#/nowhere' }
  properties: { $ref: { type: string }, example: { $ref: '#/components/schemas/Toy' } }
Toy: { type: string }`);
    expect(modelsOf(serviceOf(spec)).Pet).to.equal('{ $ref?: string, example?: Toy }');
  });
});

describe('references between files', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  it('are followed, and each file is read once', async () => {
    folder = await TemporaryFolder.with({
      'api.yaml': `openapi: 3.1.0
paths:
  /pets: { $ref: paths/pets.yaml }
components:
  schemas:
    Pet: { $ref: schemas/Pet.yaml }
    Animal: { $ref: schemas/Pet.yaml }
`,
      'paths/pets.yaml': `get:
  operationId: listPets
  responses:
    200: { content: { application/json: { schema: { $ref: '../schemas/Pet.yaml#/' } } } }
`,
      'schemas/Pet.yaml': `properties:
  owner: { $ref: 'common.json#/definitions/Owner' }
  state: { enum: [well] }
  back: { $ref: ../api.yaml#/components/schemas/Pet }
`,
      'schemas/common.json': JSON.stringify({
        definitions: { Owner: { properties: { pet: { $ref: './Pet.yaml' } } } },
      }),
    });
    const service = buildService(load(join(folder.path, 'api.yaml')));
    expect(modelsOf(service)).to.deep.equal({
      Animal: '= Pet',
      Owner: '{ pet?: Pet }',
      Pet: '{ owner?: Owner, state?: PetState, back?: Pet }',
      PetState: 'enum well=well',
    });
    expect(typeText(operationsIn(service)[0]?.result.type)).to.equal('Pet');
  });
});

describe('YAML', () => {
  it('may use anchors, aliases and merge keys', () => {
    const spec =
      withSchemas(`Base: &base { type: object, description: Base., properties: &props { a: { type: string } } }
More: { <<: *base, description: More. }
Both: { properties: { <<: [{ a: { type: integer } }, *props], b: *base } }`);
    const service = serviceOf(spec);
    expect(modelsOf(service)).to.deep.equal({
      Base: '{ a?: string }',
      Both: '{ a?: integer, b?: BothB }',
      BothB: '{ a?: string }',
      More: '{ a?: string }',
    });
    expect(modelNamed(service, 'More')?.description).to.equal('More.');
  });

  it('may be JSON, with tabs and a byte order mark', async () => {
    const folder = await TemporaryFolder.with({
      'api.json': `\uFEFF${JSON.stringify({ openapi: '3.0.0', info: { title: 'Cats' } }, null, '\t')}`,
    });
    onTestFinished(() => folder.remove());
    expect(buildService(load(join(folder.path, 'api.json'))).title).to.equal('Cats');
  });
});
