import { expect } from 'chai';

import { emitApis } from '../../../../generator/src/emit/source/emitApis.js';
import { emitModels } from '../../../../generator/src/emit/source/emitModels.js';
import { serviceOf } from '../../support.js';

const SPEC = `
openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /users:
    post:
      operationId: addUser
      tags: [users, admin]
      requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/User' } } } }
      responses: { 200: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Team' } } } } }
components:
  schemas:
    User:
      type: object
      required: [id, name]
      properties:
        id: { type: string, readOnly: true }
        name: { type: string }
        password: { type: string, writeOnly: true }
    Team: { type: object, properties: { users: { type: array, items: { $ref: '#/components/schemas/User' } } } }
    Plain: { type: object, properties: { a: { type: string } } }
`;

describe('readOnly and writeOnly members', () => {
  const service = serviceOf(SPEC);
  const files = new Map(
    [...emitModels(service), ...emitApis(service)].map(({ path, content }) => [path, content]),
  );
  const interfaceIn = (path: string, name: string): string | undefined =>
    new RegExp(`export interface ${name} \\{([^}]*)\\}`)
      .exec(files.get(path) ?? '')?.[1]
      ?.trim()
      .replace(/\/\*\*.*?\*\/|\s+/gs, ' ')
      .replace(/ +/g, ' ')
      .trim();

  const cases: [path: string, name: string, want: string | undefined][] = [
    ['User', 'UserInput', 'name: string; password?: string | undefined;'],
    ['User', 'UserOutput', 'id: string; name: string;'],
    ['Team', 'TeamInput', 'users?: UserInput[] | undefined;'],
    ['Team', 'TeamOutput', 'users?: UserOutput[] | undefined;'],
    ['Plain', 'PlainInput', undefined],
  ];
  for (const [model, name, want] of cases) {
    it(`${want === undefined ? 'make no type' : 'leave the type'} ${name}`, () => {
      expect(interfaceIn(`src/model/${model}.ts`, name)).to.equal(want);
    });
  }

  it('are removed from the types of bodies and results, and from constructors', () => {
    const api = files.get('src/api/UsersApiBase.ts');
    expect(api).to.contain('addUser(user: UserInput, ');
    expect(api).to.contain('Promise<TeamOutput>');
    expect(files.get('src/model/User.ts')).to.contain('constructor(init?: UserInput)');
    expect(files.get('src/model/index.ts')).to.contain(
      'export { User, type UserInput, type UserOutput }',
    );
  });

  it('are not required by validate()', () => {
    expect(files.get('src/model/User.ts')).to.contain(`id: { type: "string" }`);
  });

  it('an operation with two tags is in both classes, and described once', () => {
    expect(service.apis.map(({ className }) => className)).to.deep.equal(['UsersApi', 'AdminApi']);
    expect(files.get('src/api/AdminApiBase.ts')).to.contain('addUser(user: UserInput, ');
    expect(files.get('src/api/methodOptions.ts')?.match(/AddUserOptions/g)).to.have.length(1);
  });
});
