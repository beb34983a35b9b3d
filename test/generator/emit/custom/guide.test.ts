import { readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { codeBlocks } from '../../../support/markdown.js';
import { run } from '../../../support/consumer.js';
import { TemporaryFolder } from '../../support.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const blocks = codeBlocks(readFileSync(join(root, 'docs/guides/emitters.md'), 'utf8'));
const block = (language: string) => blocks.find((it) => it.language === language)?.code ?? '';

const SPEC = `
openapi: 3.1.0
info: { title: Pets, version: '1' }
paths: {}
components:
  schemas:
    Pet:
      type: object
      required: [id, kind]
      properties:
        id: { type: string, minLength: 1 }
        kind: { $ref: '#/components/schemas/Kind' }
        age: { type: [integer, 'null'], minimum: 0 }
        friends: { type: array, items: { $ref: '#/components/schemas/Pet' }, maxItems: 2 }
        labels: { type: object, additionalProperties: { type: string } }
        owner: { oneOf: [{ type: string }, { type: boolean }] }
    Kind: { type: string, enum: [cat, dog] }
`;

describe('the emitter of docs/guides/emitters.md', () => {
  let folder: TemporaryFolder;
  before(async () => {
    folder = await TemporaryFolder.with({
      'petstore.yaml': SPEC,
      'emitters/zod.mjs': block('js'),
      'openapi-callback-client.config.json': block('json'),
      'tsconfig.json': JSON.stringify({
        files: ['emitters/zod.mjs'],
        compilerOptions: {
          ...{ allowJs: true, checkJs: true, noEmit: true, strict: true, skipLibCheck: true },
          ...{ module: 'NodeNext', target: 'ES2022', types: ['node'] },
          paths: { 'openapi-callback-client': [join(root, 'generator/dist/index.d.ts')] },
        },
      }),
    });
    await symlink(join(root, 'node_modules'), join(folder.path, 'node_modules'));
    const shim = join(root, 'generator/bin/openapi-callback-client.js');
    const { code, stderr } = await run(process.execPath, [shim, 'generate'], folder.path);
    expect(code, stderr).to.equal(0);
  });
  after(() => folder.remove());

  it('compiles under strict', async () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', '.'], folder.path);
    expect(stdout).to.equal('');
  });

  it('generates schemas that tell data of a model from other data', async () => {
    await folder.put(
      'program.mts',
      `import { PetSchema } from './petstore/src/zod.js';
       const pet = { id: '1', kind: 'cat', age: null, labels: { a: 'b' }, owner: true, more: 1 };
       const others = [
         {}, { ...pet, id: '' }, { ...pet, kind: 'cow' }, { ...pet, age: -1 },
         { ...pet, friends: [{}] }, { ...pet, friends: [pet, pet, pet] }, { ...pet, labels: { a: 1 } },
         { ...pet, owner: 1 },
       ];
       const isPet = (value: unknown) => PetSchema.safeParse(value).success;
       console.log(isPet(pet), isPet({ ...pet, friends: [pet] }), others.some(isPet));`,
    );
    const args = ['--import', 'tsx', 'program.mts'];
    const { stdout, stderr } = await run(process.execPath, args, folder.path);
    expect(stdout, stderr).to.equal('true true false\n');
  });
});
