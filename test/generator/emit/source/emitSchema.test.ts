import { expect } from 'chai';
import { emitSchema } from '../../../../generator/src/emit/source/emitSchema.js';
import { load } from '../../../../generator/src/read/load.js';
import { Resolver } from '../../../../generator/src/read/Resolver.js';
import { TemporaryFolder, withPaths } from '../../support.js';

describe('the types of openapi-typescript', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  it('keep a % in texts and in the names of parameters and members', async () => {
    const parameter = `name: '%', in: query, schema: { type: object, properties: { '50%': {} } }`;
    const operation = `operationId: a, parameters: [{ ${parameter} }], description: 100 % sure`;
    folder = await TemporaryFolder.with({
      'api.yaml': withPaths(`/a: { get: { ${operation}, responses: {} } }`),
    });
    const { content } = emitSchema(new Resolver(load(`${folder.path}/api.yaml`)));
    expect(content).to.contain('"%"?').and.contain('"50%"?').and.contain('100 % sure');
  });
});
