import { expect } from 'chai';

import { TemporaryFolder, serviceOf, withSchemas } from '../../support.js';
import { generate } from '../../../../generator/src/generate.js';

const PETS = `Owner: { type: object, properties: { pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
Pet:
  oneOf: [{ $ref: '#/components/schemas/Cat' }]
  discriminator: { propertyName: kind }
Cat: { type: object, properties: { kind: { type: string } } }
Photo: { type: object, properties: { bytes: { type: string, format: binary } } }
Note: { type: object, properties: { text: { type: string }, more: { type: object } } }`;

describe('a model', () => {
  let folder: TemporaryFolder | undefined;
  afterEach(() => folder?.remove());

  it('differs from that of openapi-typescript where a discriminator narrows it, or in bytes', () => {
    expect([...serviceOf(withSchemas(PETS)).differing].sort()).to.deep.equal([
      'Cat',
      'Owner',
      'Pet',
      'Photo',
    ]);
  });

  it('implements that of openapi-typescript where they are the same', async () => {
    folder = await TemporaryFolder.with({ 'openapi.yaml': withSchemas(PETS) });
    await generate({ input: `${folder.path}/openapi.yaml`, output: folder.path });
    expect(await folder.read('src/model/Note.ts')).to.contain('implements Schema');
    for (const name of ['Cat', 'Owner', 'Photo']) {
      expect(await folder.read(`src/model/${name}.ts`)).not.to.contain('Schema = ');
    }
    // An object of which nothing is said may hold anything.
    expect(await folder.read('src/model/schema.ts')).to.contain('more?: Record<string, unknown>;');
  });
});
