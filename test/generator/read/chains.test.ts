import { writeFile } from 'node:fs/promises';
import { expect } from 'chai';
import { buildService } from '../../../generator/src/build/buildService.js';
import { load } from '../../../generator/src/read/load.js';
import { generate } from '../../../generator/src/generate.js';
import { messageFrom, TemporaryFolder } from '../support.js';

type Schema = Record<string, unknown>;

/** What one schema has to do with the next, by name. */
const links: Readonly<Record<string, (next: string, index: number) => Schema>> = {
  'a reference': (next) => ({ $ref: next }),
  'a property': (next) => ({ type: 'object', properties: { next: { $ref: next } } }),
  'a property of a property': (next) => ({
    type: 'object',
    properties: { x: { $ref: `${next}/properties/x` } },
  }),
  'a path through references': (next) => ({ $ref: `${next}/properties/x` }),
  items: (next) => ({ type: 'array', items: { $ref: next } }),
  additionalProperties: (next) => ({ type: 'object', additionalProperties: { $ref: next } }),
  allOf: (next, index) => ({
    allOf: [{ $ref: next }, { type: 'object', properties: { [`p${index}`]: {} } }],
  }),
  oneOf: (next) => ({ oneOf: [{ $ref: next }, { type: 'string' }] }),
  anyOf: (next) => ({ anyOf: [{ $ref: next }, { type: 'null' }] }),
};

/** Schemas of which each leads to the next, and the last to an object or, in a ring, to the first. */
function description(count: number, isRing: boolean, link: (typeof links)[string]): string {
  const nameOf = (index: number): string => `#/components/schemas/A${index % count}`;
  const schemas: Record<string, Schema> = {};
  for (let index = 0; index < count; index++) {
    const isLast = !isRing && index === count - 1;
    schemas[`A${index}`] = isLast
      ? { type: 'object', properties: { x: { $ref: nameOf(index) } } }
      : link(nameOf(index + 1), index);
  }
  const info = { title: 'Chains', version: '1' };
  return JSON.stringify({ openapi: '3.1.0', info, paths: {}, components: { schemas } });
}

describe('a chain of references', function () {
  this.timeout(60_000);

  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await TemporaryFolder.with();
  });
  afterEach(() => folder.remove());

  /** Writes a description into the folder. */
  async function written(...given: Parameters<typeof description>): Promise<string> {
    const path = `${folder.path}/api.json`;
    await writeFile(path, description(...given));
    return path;
  }

  const tooLong =
    /^SpecError \S+api\.json:1:\d+: the reference '#\S+' begins a chain of more than 250 references; refer to the end of the chain, or make it shorter$/;

  for (const [name, link] of Object.entries(links)) {
    if (name === 'a property') continue;
    it(`of 3,000 or a ring of 1,000 is rejected in one line: ${name}`, async () => {
      const chain = await written(3_000, false, link);
      expect(messageFrom(() => buildService(load(chain)))).to.match(tooLong);
      const ring = await written(1_000, true, link);
      expect(messageFrom(() => buildService(load(ring)))).to.match(tooLong);
    });
  }

  it('of any length, or a ring, may lead from property to property', async () => {
    const link = links['a property']!;
    expect(buildService(load(await written(3_000, false, link))).models).to.have.length(3_000);
    expect(buildService(load(await written(1_000, true, link))).models).to.have.length(1_000);
  });

  for (const [name, link] of Object.entries(links)) {
    it(`of 200 becomes a package: ${name}`, async () => {
      const input = await written(200, false, link);
      const { stale } = await generate({ input, output: `${folder.path}/out`, check: true });
      expect(stale).to.include('src/model/index.ts');
    });
  }
});
