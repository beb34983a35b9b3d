import { expect } from 'chai';

import {
  argumentName,
  className,
  enumValueName,
  methodName,
  operationName,
} from '../../../../generator/src/build/names/names.js';
import { fileKeys, UniqueNames } from '../../../../generator/src/build/names/UniqueNames.js';
import { snakeCase } from '../../../../generator/src/build/names/words.js';
import { operationsIn, serviceOf, withPaths, withSchemas } from '../../support.js';

function table(
  name: (given: string) => string,
  rows: readonly (readonly [string, string])[],
): void {
  for (const [given, want] of rows) {
    it(`makes ${want} of '${given}'`, () => {
      expect(name(given)).to.equal(want);
    });
  }
}

describe('the name of an argument', () => {
  table(argumentName, [
    ['X-Amz-Bearer', 'xAmzBearer'],
    ['X-Amz-Content-Sha256', 'xAmzContentSha256'],
    ['X-Amz-SignedHeaders', 'xAmzSignedHeaders'],
    ['ViewToken', 'viewToken'],
    ['MaxResults', 'maxResults'],
    ['URLValue', 'urlValue'],
    ['filter[name]', 'filterName'],
    ['page.size', 'pageSize'],
    ['$top', 'top'],
    ['_id', 'id'],
    ['2fa', '_2fa'],
    ['SORT_ORDER', 'sortOrder'],
    ['größe', 'größe'],
    ['名前', '名前'],
    ['', 'parameter'],
    ['***', 'parameter'],
    ['class', 'classParameter'],
    ['timeout', 'timeoutParameter'],
    ['opts', 'optsParameter'],
    ['Callback', 'callbackParameter'],
    ['max-attempts', 'maxAttemptsParameter'],
    ['constructor', 'constructorParameter'],
  ]);
});

describe('the name of a method', () => {
  table(methodName, [
    ['SendMessage', 'sendMessage'],
    ['pets/list-all', 'petsListAll'],
    ['delete', 'deleteOperation'],
    ['then', 'thenOperation'],
    ['exceptions', 'exceptionsOperation'],
    ['inQuery', 'inQueryOperation'],
    ['toJson', 'toJsonOperation'],
    ['API_list', 'apiList'],
  ]);

  table(
    (given) => operationName(given.split(' ')[0] ?? '', given.split(' ')[1] ?? ''),
    [
      ['GET /pets/{petId}', 'getPetsPetId'],
      ['POST /', 'post'],
      ['PUT /a-b/c_d.json', 'putABCDJson'],
    ],
  );

  it('is unique with its WithHttpInfo form, ignoring case', () => {
    const ids = ['list', 'LIST', 'listWithHttpInfo', 'read'];
    const paths = ids.map((id, index) => `/p${index}:\n  get: { operationId: ${id} }`);
    const methods = operationsIn(serviceOf(withPaths(paths.join('\n')))).map((it) => it.methodName);
    expect(methods).to.deep.equal(['list', 'list2', 'listWithHttpInfo2', 'read']);
  });

  it('is kept for an operationId that has the same name as a derived one', () => {
    const spec = withPaths('/a:\n  get: {}\n/b:\n  get: { operationId: getA }');
    const operations = operationsIn(serviceOf(spec));
    expect(operations.map(({ id, methodName: name }) => [id, name])).to.deep.equal([
      ['getA2', 'getA2'],
      ['getA', 'getA'],
    ]);
  });
});

describe('the name of a class', () => {
  table(className, [
    ['Pet', 'Pet'],
    ['order_lines', 'OrderLines'],
    ['WebRTCConnection', 'WebRTCConnection'],
    ['com.example.Pet', 'ComExamplePet'],
    ['200Response', 'Model200Response'],
    ['Page«Pet»', 'PagePet'],
    ['Überweisung', 'Überweisung'],
    ['!!!', 'UnnamedModel'],
    ['Promise', 'PromiseModel'],
    ['object', 'ObjectModel'],
    ['Error', 'ErrorModel'],
    ['DefaultApi', 'DefaultApiModel'],
    ['Con', 'ConModel'],
    ['Index', 'IndexModel'],
    ['Parameter', 'ParameterModel'],
    ['schema', 'SchemaModel'],
  ]);

  it('is short enough for a file name', () => {
    expect(className('Word'.repeat(100))).to.have.length(100);
  });

  it('is kept for the schema with that name, and is unique ignoring case', () => {
    const { models } = serviceOf(withSchemas('pet: {}\nPet: {}\nPET: {}\np-e-t: {}'));
    expect(models.map(({ name, schemaKey }) => `${name} ${schemaKey ?? ''}`)).to.deep.equal([
      'PET2 PET',
      'PET4 p-e-t',
      'Pet Pet',
      'Pet3 pet',
    ]);
  });
});

describe('the name of the options of an operation', () => {
  it("is neither a model's name nor one that generated code uses", () => {
    const paths = '/a:\n  post: { operationId: search }\n/b:\n  get: { operationId: call }';
    const schemas = 'components: { schemas: { SearchOptions: { type: object } } }';
    const service = serviceOf(withPaths(paths, schemas));
    expect(service.models.map(({ name }) => name)).to.deep.equal(['SearchOptions']);
    expect(operationsIn(service).map(({ optionsName }) => optionsName)).to.deep.equal([
      'SearchOptions2',
      'CallOptionsModel',
    ]);
  });
});

describe('the name of an enum value', () => {
  table(enumValueName, [
    ['TYPING', 'TYPING'],
    ['in-progress', 'in_progress'],
    ['application/json', 'application_json'],
    ['1st', '_1st'],
    ['-1', 'MINUS_1'],
    ['+1', 'PLUS_1'],
    ['', 'EMPTY'],
    ['__proto__', 'PROTO'],
    ['日本', '日本'],
  ]);

  it('distinguishes numbers', () => {
    expect([1, -1, 1.5].map(enumValueName)).to.deep.equal([
      'NUMBER_1',
      'NUMBER_MINUS_1',
      'NUMBER_1_5',
    ]);
  });
});

describe('the name of a package', () => {
  table(snakeCase, [
    ['Amazon Connect Participant Service', 'amazon_connect_participant_service'],
    ['Pet-Store API', 'pet_store_api'],
  ]);

  it('has only characters that npm allows', () => {
    const titled = (title: string) =>
      serviceOf(`openapi: 3.1.0\ninfo: { title: ${title}, version: 1.0 }`).packageName;
    expect(titled('"Größe & Maß!"')).to.equal('groe_ma');
    expect(titled('"日本"')).to.equal('api_client');
  });
});

describe('unique names', () => {
  it('are made unique by numbers', () => {
    const names = new UniqueNames(fileKeys);
    const claimed = ['Pet', 'pet', 'Pet', 'Pet2', 'Pet'].map((name) => names.claim(name));
    expect(claimed).to.deep.equal(['Pet', 'pet2', 'Pet3', 'Pet22', 'Pet4']);
  });

  it('take as many attempts for the thousandth equal name as for the third', () => {
    let attempts = 0;
    const names = new UniqueNames((name) => {
      attempts += 1;
      return [name];
    });
    const attemptsOfNext = () => {
      const before = attempts;
      names.claim('Pet');
      return attempts - before;
    };
    const [, , third, ...later] = Array.from({ length: 1_000 }, attemptsOfNext);
    expect(later.at(-1)).to.equal(third);
  });
});
