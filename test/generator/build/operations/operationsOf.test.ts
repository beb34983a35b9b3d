import { expect } from 'chai';
import sinon from 'sinon';

import type { Operation } from '../../../../generator/src/ir/index.js';
import { onTestFinished } from '../../../support/onTestFinished.js';
import { SpecNode } from '../../../../generator/src/read/SpecNode.js';
import {
  modelNamed,
  modelText,
  operationsIn,
  serviceOf,
  typeText,
  withPaths,
} from '../../support.js';

/** The only operation of a description with these lines under it. */
function operationWith(lines: string, rest = '', path = '/pets', method = 'post'): Operation {
  const body = lines.replace(/^/gm, '    ');
  const spec = withPaths(`${path}:\n  ${method}:\n    operationId: listPets\n${body}`, rest);
  return operationsIn(serviceOf(spec))[0]!;
}

const PET = `components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
    Oops: { type: object, x-callback-client-fault: client, properties: { message: { type: string } } }
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: apiKey, in: query, name: token }
    basic: { type: http, scheme: Basic }
    bearer: { type: http, scheme: bearer }
    digest: { type: http, scheme: digest }
    oauth: { type: oauth2, flows: {} }
    tls: { type: mutualTLS }
`;

describe('a parameter', () => {
  const rows: [given: string, want: Record<string, unknown>][] = [
    [
      '{ name: a, in: query }',
      { style: 'form', explode: true, required: false, encoding: 'style' },
    ],
    ['{ name: a, in: query, explode: false }', { style: 'form', explode: false }],
    ['{ name: a, in: query, style: deepObject }', { style: 'deepObject', explode: false }],
    ['{ name: a, in: header }', { style: 'simple', explode: false }],
    ['{ name: a, in: cookie }', { style: 'form', explode: true }],
    ['{ name: a, in: query, allowReserved: true }', { allowReserved: true }],
    [
      '{ name: a, in: query, deprecated: true, x-callback-client-sensitive: true }',
      { deprecated: true, sensitive: true },
    ],
    ['{ name: a, in: query, schema: { x-callback-client-sensitive: true } }', { sensitive: true }],
    ['{ name: a-b, in: query }', { name: 'a-b', argument: 'aB', inputName: 'a-b' }],
    ['{ name: a-b, in: query, x-callback-client-input-name: AB }', { inputName: 'AB' }],
    ['{ name: a-b, in: query, x-callback-client-input-name: false }', { inputName: undefined }],
    ['{ name: a, in: query, content: { application/json: {} } }', { encoding: 'json' }],
    ['{ name: a, in: query, content: { text/plain: {} } }', { encoding: 'style' }],
    ['{ name: x-key, in: header }', { authScheme: 'key' }],
    ['{ name: X-Key, in: query }', { authScheme: undefined }],
    ['{ name: token, in: query }', { authScheme: 'token' }],
    ['{ name: Token, in: query }', { authScheme: undefined }],
    ['{ name: a, in: query, example: 5 }', { example: 5 }],
    ['{ name: a, in: query, examples: { one: { value: 6 } } }', { example: 6 }],
    ['{ name: a, in: query, schema: { example: 7 } }', { example: 7 }],
  ];
  for (const [given, want] of rows) {
    it(`has ${JSON.stringify(want)} for ${given}`, () => {
      expect(operationWith(`parameters: [${given}]`, PET).parameters[0]).to.include(want);
    });
  }

  it('in the path is required and simple', () => {
    const { parameters } = operationWith('parameters: [{ name: id, in: path }]', '', '/pets/{id}');
    expect(parameters[0]).to.include({ required: true, style: 'simple', explode: false });
  });

  it("of the path item is overridden by the operation's parameter with the same name and place", () => {
    const spec = withPaths(`/pets/{id}:
  parameters:
    - { name: id, in: path, description: Of the item. }
    - { name: id, in: query }
    - { name: all, in: query }
  get:
    parameters:
      - { name: more, in: query }
      - { name: id, in: path, description: Of the operation. }`);
    const { parameters } = operationsIn(serviceOf(spec))[0]!;
    expect(
      parameters.map((it) => `${it.in} ${it.argument} ${it.description}`.trim()),
    ).to.deep.equal(['path id Of the operation.', 'query id2', 'query all', 'query more']);
  });

  it('is ignored if OpenAPI says to ignore the header', () => {
    const names = ['Accept', 'content-type', 'Authorization', 'X-Other'];
    const list = names.map((name) => `{ name: ${name}, in: header }`).join(', ');
    expect(operationWith(`parameters: [${list}]`).parameters.map(({ name }) => name)).to.deep.equal(
      ['X-Other'],
    );
  });

  it('names its enum after the operation, or after itself in components', () => {
    const spec = withPaths(
      `/pets:
  get:
    operationId: listPets
    parameters:
      - { name: sort-by, in: query, schema: { enum: [a] } }
      - $ref: '#/components/parameters/State'`,
      'components:\n  parameters:\n    State: { name: state, in: query, schema: { enum: [b] } }\n',
    );
    const [sort, state] = operationsIn(serviceOf(spec))[0]!.parameters;
    expect(typeText(sort?.type)).to.equal('ListPetsSortBy');
    expect(typeText(state?.type)).to.equal('StateParameter');
  });
});

describe('a request body', () => {
  const pet = "{ schema: { $ref: '#/components/schemas/Pet' } }";
  const rows: [content: string, want: string][] = [
    [`{ application/json: ${pet} }`, 'pet application/json json Pet'],
    [
      `{ 'application/json; charset=utf-8': ${pet} }`,
      'pet application/json; charset=utf-8 json Pet',
    ],
    [`{ application/vnd.pet+json: ${pet} }`, 'pet application/vnd.pet+json json Pet'],
    [`{ application/xml: ${pet} }`, 'body application/xml text string'],
    [`{ '*/*': ${pet} }`, 'pet application/json json Pet'],
    [
      `{ application/x-www-form-urlencoded: ${pet} }`,
      'pet application/x-www-form-urlencoded form Pet',
    ],
    [
      '{ multipart/form-data: { schema: { properties: { f: { type: string, format: binary } } } } }',
      'listPetsRequest multipart/form-data multipart ListPetsRequest',
    ],
    ['{ text/plain: { schema: { type: string } } }', 'body text/plain text string'],
    ['{ text/plain: {} }', 'body text/plain text string'],
    ['{ image/png: {} }', 'body image/png binary binary'],
    ['{ application/json: {} }', 'body application/json json unknown'],
    [
      '{ application/json: { schema: { type: array, items: { type: string } } } }',
      'body application/json json string[]',
    ],
    [
      `{ image/png: {}, text/plain: {}, multipart/form-data: {}, application/json: ${pet} }`,
      'pet application/json json Pet',
    ],
    [
      '{ image/png: {}, text/plain: {}, multipart/form-data: {} }',
      'body multipart/form-data multipart unknown',
    ],
  ];
  for (const [content, want] of rows) {
    it(`is ${want} for ${content}`, () => {
      const { body } = operationWith(`requestBody: { content: ${content} }`, PET);
      const words = [body?.argument, body?.mediaType, body?.encoding, typeText(body?.type)];
      expect(words.join(' ')).to.equal(want);
    });
  }

  it('does not exist without content', () => {
    expect(operationWith('requestBody: { content: {} }').body).to.equal(undefined);
  });

  it('has its own argument next to a parameter of the same name', () => {
    const lines = `parameters: [{ name: pet, in: query }]\nrequestBody: { required: true, content: { application/json: ${pet} } }`;
    expect(operationWith(lines, PET).body).to.include({ argument: 'pet2', required: true });
  });

  it('has the idempotency token of its schema', () => {
    const member = 'token: { type: string, x-callback-client-idempotency-token: true }';
    const lines = `x-callback-client-retry: client-token\nrequestBody: { content: { application/json: { schema: { properties: { ${member} } } } } }`;
    expect(operationWith(lines)).to.include({ idempotencyToken: 'token', retry: 'client-token' });
  });
});

describe('a result', () => {
  const json = (schema: string) =>
    `{ description: d, content: { application/json: { schema: ${schema} } } }`;
  const rows: [responses: string, want: string][] = [
    [`{ 200: ${json('{ type: string }')} }`, '200 json string'],
    [`{ 204: { description: d }, 201: ${json('{ type: string }')} }`, '201 json string'],
    [`{ 200: { description: d }, 202: ${json('{ type: string }')} }`, '202 json string'],
    [`{ 204: { description: d }, default: ${json('{ type: string }')} }`, '204 none none'],
    [`{ 2XX: ${json('{ type: string }')} }`, '2XX json string'],
    [`{ 2xx: ${json('{ type: string }')}, 200: { description: d } }`, '2XX json string'],
    [`{ default: ${json('{ type: string }')} }`, 'default json string'],
    [`{ 404: ${json('{ type: string }')} }`, '200 none none'],
    ['{}', '200 none none'],
    [`{ 200: ${json('{ properties: { a: {} } }')} }`, '200 json ListPetsResponse'],
    ['{ 200: { content: { text/csv: {} } } }', '200 text string'],
    ['{ 200: { content: { application/pdf: {} } } }', '200 binary binary'],
    ["{ 200: { content: { '*/*': { schema: { type: integer } } } } }", '200 json integer'],
  ];
  for (const [responses, want] of rows) {
    it(`is ${want} for ${responses}`, () => {
      const { result } = operationWith(`responses: ${responses}`);
      expect(`${result.status} ${result.encoding} ${typeText(result.type)}`).to.equal(want);
    });
  }

  it('of HEAD has no body', () => {
    const { result } = operationWith(`responses: { 200: ${json('{}')} }`, '', '/pets', 'head');
    expect(result).to.include({ encoding: 'none', type: undefined });
  });

  it('has the other responses as errors, sorted, with their exceptions', () => {
    const oops = json("{ $ref: '#/components/schemas/Oops' }");
    const inline = json('{ properties: { a: {} } }');
    const responses = `{ default: ${inline}, 5XX: { description: d }, 404: ${oops}, 200: {}, 302: {}, 400: ${inline} }`;
    const spec = withPaths(`/a:\n  get:\n    operationId: getA\n    responses: ${responses}`, PET);
    const service = serviceOf(spec);
    const errors = operationsIn(service)[0]!.errors;
    expect(
      errors.map((it) => `${it.status} ${typeText(it.type)} ${it.exception ?? ''}`.trim()),
    ).to.deep.equal([
      '302 none',
      '400 GetAResponse400',
      '404 Oops Oops',
      '5XX none',
      'default GetAResponseDefault',
    ]);
    expect(service.exceptions[0]?.statuses).to.deep.equal([404]);
  });
});

describe('an operation', () => {
  it('may be repeated according to its method or its extension', () => {
    const methods = ['get', 'head', 'options', 'trace', 'put', 'delete', 'post', 'patch'];
    const retries = methods.map((method) => operationWith('', '', '/a', method).retry);
    expect(retries.join(' ')).to.equal(
      'read-only read-only read-only read-only repeatable repeatable unsafe unsafe',
    );
    expect(operationWith('x-callback-client-retry: repeatable').retry).to.equal('repeatable');
  });

  it('uses the security of the description unless it has its own', () => {
    const rest = `${PET}security:\n  - key: []\n    token: []\n  - {}\n`;
    const keysOf = (lines: string) =>
      operationWith(lines, rest).security.map((requirements) => requirements.map(({ key }) => key));
    expect(keysOf('')).to.deep.equal([['key', 'token'], []]);
    expect(keysOf('security: [{ basic: [] }]')).to.deep.equal([['basic']]);
    expect(keysOf('security: []')).to.deep.equal([]);
    expect(operationWith('security: [{ token: [read, write] }]', rest).security).to.deep.equal([
      [{ key: 'token', scopes: ['read', 'write'] }],
    ]);
  });

  it('has the pagination of its extension', () => {
    const schema = '{ properties: { next: {}, items: {} } }';
    const lines = `parameters: [{ name: page, in: query }]
x-callback-client-pagination: { inputToken: page, outputToken: next, items: items }
responses: { 200: { content: { application/json: { schema: ${schema} } } } }`;
    expect(operationWith(lines).pagination).to.deep.equal({
      inputToken: 'page',
      outputToken: 'next',
      pageSize: undefined,
      items: 'items',
    });
  });

  it('is in the class of each of its tags', () => {
    const tagged = (id: string, tags: string) =>
      `/${id}:\n  get: { operationId: ${id}, tags: ${tags} }`;
    const paths = ['[]', '[pet store, x]', '[PetStore]', '[Admin API]', '[Users]', '[default]'];
    const spec = withPaths(
      paths.map((tags, index) => tagged(`op${index}`, tags)).join('\n'),
      'tags:\n  - { name: Users, description: Who. }\n  - { name: Unused }\n',
    );
    const apis = serviceOf(spec).apis.map(
      ({ className, operations }) => `${className} ${operations.map(({ id }) => id).join(' ')}`,
    );
    expect(apis).to.deep.equal([
      'UsersApi op4',
      'DefaultApi op0 op5',
      'PetStoreApi op1 op2',
      'XApi op1',
      'AdminApi op3',
    ]);
  });

  it('is not generated for webhooks and callbacks', () => {
    const spec = withPaths(
      '/a:\n  get:\n    callbacks: { c: { x: { post: {} } } }',
      'webhooks: { w: { post: {} } }',
    );
    expect(operationsIn(serviceOf(spec))).to.have.length(1);
  });
});

describe('a service', () => {
  it('has the server / if the description lists none', () => {
    const { servers, apis, title, version } = serviceOf('openapi: 3.1.0\ninfo: { version: 1.0 }');
    expect(servers).to.deep.equal([{ url: '/', description: '', variables: [] }]);
    expect(apis).to.deep.equal([]);
    expect([title, version]).to.deep.equal(['API', '1.0']);
  });

  it('has servers with variables', () => {
    const { servers } = serviceOf(`openapi: 3.0.0
info: { title: T, version: '1' }
servers:
  - url: https://{host}:{port}
    variables:
      host: { default: a.example, enum: [a.example, b.example] }
      port: { default: 443 }`);
    expect(servers[0]?.variables.map((it) => [it.name, it.default, it.values])).to.deep.equal([
      ['host', 'a.example', ['a.example', 'b.example']],
      ['port', '443', []],
    ]);
  });

  it('has its security schemes', () => {
    const { authSchemes } = serviceOf(withPaths('/a: {}', PET));
    expect(authSchemes.map(({ key, kind }) => `${key} ${kind}`)).to.deep.equal([
      'key apiKey',
      'token apiKey',
      'basic basic',
      'bearer bearer',
      'digest unsupported',
      'oauth bearer',
      'tls unsupported',
    ]);
  });

  it('is built with a constant number of lookups per operation, however large the description is', () => {
    const specOf = (count: number) => {
      const paths: Record<string, unknown> = {};
      const schemas: Record<string, unknown> = {};
      for (let index = 0; index < count; index++) {
        const $ref = `#/components/schemas/Model${index}`;
        const content = { 'application/json': { schema: { $ref } } };
        paths[`/p${index}`] = { get: { responses: { 200: { content } } } };
        const next = { $ref: `#/components/schemas/Model${(index + 1) % count}` };
        const kind = { enum: ['a', 'b'] };
        schemas[`Model${index}`] = {
          properties: { next, kind, list: { items: { properties: { kind } } } },
        };
      }
      return JSON.stringify({ openapi: '3.1.0', paths, components: { schemas } });
    };
    const lookups = sinon.spy(SpecNode.prototype, 'get');
    onTestFinished(() => {
      lookups.restore();
    });
    const lookupsFor = (count: number) => {
      lookups.resetHistory();
      serviceOf(specOf(count));
      return lookups.callCount;
    };
    expect(lookupsFor(80)).to.be.at.most(8 * lookupsFor(10));
    expect(modelText(modelNamed(serviceOf(specOf(1)), 'Model0ListItem'))).to.equal(
      '{ kind?: Model0ListItemKind }',
    );
  });
});
