import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { expect } from 'chai';

import { buildService } from '../../../generator/src/build/buildService.js';
import { loadInput } from '../../../generator/src/read/loadInput.js';
import { noticeText } from '../../../generator/src/read/Notices.js';
import { onTestFinished } from '../../support/onTestFinished.js';
import {
  modelNamed,
  modelText,
  operationsIn,
  rejectionOf,
  serviceOf,
  TemporaryFolder,
  typeText,
  withSchemas,
} from '../support.js';

const SWAGGER = `swagger: '2.0'
info: { title: Pets, version: '1' }
host: pets.example.com
basePath: /v1
schemes: [https]
consumes: [application/json]
produces: [application/json]
paths:
  /pets:
    post:
      operationId: addPet
      parameters:
        - { name: pet, in: body, required: true, schema: { $ref: '#/definitions/Pet' } }
        - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
      responses: { 200: { description: d, schema: { $ref: '#/definitions/Pet' } } }
definitions:
  Pet:
    type: object
    propertys: {}
    properties: { id: { type: integer, format: int64 }, name: { type: string } }
securityDefinitions:
  key: { type: apiKey, in: header, name: X-Key }
`;

describe('an input', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with({ 'pets.yaml': SWAGGER });
  });
  afterEach(() => folder.remove());

  it('in Swagger 2.0 is converted', async () => {
    const description = await loadInput(join(folder.path, 'pets.yaml'));
    const service = buildService(description);
    const [operation] = operationsIn(service);
    expect(service.servers[0]?.url).to.equal('https://pets.example.com/v1');
    expect(service.authSchemes.map(({ key, kind }) => `${key} ${kind}`)).to.deep.equal([
      'key apiKey',
    ]);
    expect(typeText(operation?.body?.type)).to.equal('Pet');
    expect(operation?.parameters.map(({ name, explode }) => [name, explode])).to.deep.equal([
      ['tags', true],
    ]);
    expect(modelText(modelNamed(service, 'Pet'))).to.equal(
      '{ id?: int64 as exact, name?: string }',
    );
    const notices = description.notices.list().map(noticeText);
    expect(notices.map((notice) => notice.slice(folder.path.length + 1))).to.deep.equal([
      "pets.yaml:19:5: 'propertys' is not a key of a schema, and is ignored; did you mean 'properties'?",
    ]);
  });

  it('in Swagger 2.0 that cannot be converted is reported in one line', async () => {
    await folder.put('pets.yaml', "swagger: '2.0'\ninfo: 3\npaths: 7\n");
    const message = await rejectionOf(loadInput(join(folder.path, 'pets.yaml')));
    expect(message).to.match(
      /^SpecError .*pets.yaml:1:1: this Swagger 2.0 cannot be converted to OpenAPI 3.0 \(.*\); correct it$/,
    );
  });

  it('may be a URL', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/pets.yaml' ? 200 : 404;
      response.end(SWAGGER);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(buildService(await loadInput(`${url}/pets.yaml`)).title).to.equal('Pets');
    expect(await rejectionOf(loadInput(`${url}/cats.yaml`))).to.equal(
      `SpecError ${url}/cats.yaml:1:1: the answer has status 404; correct the URL`,
    );
  });
});

describe('a schema', () => {
  it('can be referenced by its $anchor and its $id', () => {
    const service = serviceOf(
      withSchemas(
        "A: { $anchor: first, type: object, properties: { a: {} } }\nB: { $id: 'https://example.com/b', type: object, properties: { c: { type: string } } }\nC: { properties: { x: { $ref: '#first' }, y: { $ref: 'https://example.com/b' }, z: { $ref: 'https://example.com/b#/properties/c' } } }",
      ),
    );
    expect(modelText(modelNamed(service, 'C'))).to.equal('{ x?: A, y?: B, z?: string }');
  });
});
