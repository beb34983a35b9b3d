import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

import { buildService } from '../../../generator/src/build/buildService.js';
import { load, type LoadOptions } from '../../../generator/src/read/load.js';
import {
  messageFrom,
  messageOf,
  serviceOf,
  TemporaryFolder,
  withPaths,
  withSchemas,
} from '../support.js';

const HEAD = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
const cases: { title: string; given: string; want: string }[] = [
  {
    title: 'an empty file',
    given: ' \n',
    want: '1:1: the file is empty; put an OpenAPI description in',
  },
  {
    title: 'a tab as indentation',
    given: 'openapi: 3.1.0\ninfo:\n\ttitle: T\n',
    want: '3:1: a tab is used for indentation; use spaces',
  },
  {
    title: 'a bracket that is not closed',
    given: 'openapi: 3.1.0\ninfo: [1, 2\npaths: {}\n',
    want: '3:1: it is not valid YAML (flow sequence in block collection must be sufficiently indented and end with a ]); correct it',
  },
  {
    title: 'broken JSON',
    given: '{"openapi": "3.1.0",\n "info" 1}',
    want: '2:9: it is not valid JSON (missing , or : between flow map items); correct it',
  },
  {
    title: 'two documents in one file',
    given: 'openapi: 3.1.0\n---\nopenapi: 3.1.0\n',
    want: '2:1: a second YAML document begins; keep one to a file',
  },
  {
    title: 'a key that is given twice in YAML',
    given: `${HEAD}paths:\n  /a: {}\n  /b: {}\n  /a: {}\n`,
    want: "6:3: the key '/a' is given twice; remove one of the two",
  },
  {
    title: 'a key that is given twice in JSON',
    given: '{"openapi": "3.1.0",\n  "info": {"a": 1, "b": {"a": 1}, "a": 2}}',
    want: "2:35: the key 'a' is given twice; remove one of the two",
  },
  {
    title: 'an object whose required is no list',
    given: withSchemas('Pet:\n  required: true\n  properties: { name: {} }'),
    want: "7:17: 'required' is not a list; list the names of the required members",
  },
  {
    title: 'an alias without an anchor',
    given: 'openapi: 3.1.0\ninfo: *info\n',
    want: '2:7: the alias *info has no anchor before it; put &info before it or correct the name',
  },
  {
    title: 'an alias inside its anchor',
    given: 'openapi: 3.1.0\ninfo: &info\n  title: *info\n',
    want: '3:10: the alias *info is inside its own anchor; use a $ref instead',
  },
  {
    title: 'text that is no description',
    given: 'Hello, world\n',
    want: '1:1: the file is not an OpenAPI description; begin it with openapi: 3.1.0',
  },
  {
    title: 'no version',
    given: 'info:\n  title: T\n',
    want: "1:1: there is no 'openapi' version; begin the file with openapi: 3.1.0",
  },
  {
    title: 'a version that is not known',
    given: 'info: {}\nopenapi: 4.0.0\n',
    want: "2:10: OpenAPI '4.0.0' is not supported; use 3.0.x or 3.1.x",
  },
  {
    title: 'a version that is still to come',
    given: 'openapi: 3.2.0\ninfo: {}\n',
    want: "1:10: OpenAPI '3.2.0' is not supported; write openapi: 3.1.1 if it uses nothing that is new in 3.2",
  },
  {
    title: 'an anchor that is not there',
    given: withSchemas("A: { $anchor: the-first }\nB:\n  $ref: '#the-frist'"),
    want: "8:7: the reference '#the-frist' leads to an anchor that does not exist; did you mean '#the-first'?",
  },
  {
    title: 'Swagger',
    given: 'swagger: "2.0"\ninfo: {}\n',
    want: '1:10: this is Swagger 2.0, not OpenAPI 3; write it as OpenAPI 3',
  },
  {
    title: 'a reference that leads nowhere',
    given: withSchemas("Order:\n  $ref: '#/components/schemas/Basket'"),
    want: "7:7: the reference '#/components/schemas/Basket' leads nowhere; add it or correct the reference",
  },
  {
    title: 'a reference with a typing error',
    given: withSchemas("Customer: {}\nOrder:\n  $ref: '#/components/schemas/Custmer'"),
    want: "8:7: the reference '#/components/schemas/Custmer' leads nowhere; did you mean '#/components/schemas/Customer'?",
  },
  {
    title: 'a broken reference in what nobody uses',
    given: `${HEAD}paths: {}\ncomponents:\n  responses:\n    Gone:\n      $ref: '#/nowhere'\n`,
    want: "7:7: the reference '#/nowhere' leads nowhere; add it or correct the reference",
  },
  {
    title: 'a reference into the web',
    given: withSchemas('A:\n  $ref: https://example.com/a.yaml#/A'),
    want: "7:7: the reference 'https://example.com/a.yaml#/A' leads to another machine; download the file and refer to the copy",
  },
  {
    title: 'references in a circle',
    given: withSchemas(
      "A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }",
    ),
    want: "6:8: the reference '#/components/schemas/B' leads in a circle back to itself; let one of its references name a value",
  },
  {
    title: 'a reference into itself',
    given: withSchemas("A: { $ref: '#/components/schemas/A/properties/b' }"),
    want: "6:8: the reference '#/components/schemas/A/properties/b' leads in a circle back to itself; let one of its references name a value",
  },
  {
    title: 'paths that are a list',
    given: `${HEAD}paths: []\n`,
    want: "3:8: 'paths' is not a map; write it as names with values",
  },
  {
    title: 'paths without anything',
    given: `${HEAD}paths:\n`,
    want: "3:1: 'paths' is empty; write it as a map, at least {}",
  },
  {
    title: 'a parameter in an unknown place',
    given: withPaths('/a:\n  get:\n    parameters:\n      - name: x\n        in: body\n'),
    want: "8:15: the parameter 'x' cannot be in 'body'; use one of path, query, header, cookie",
  },
  {
    title: 'a parameter in no place',
    given: withPaths('/a:\n  get:\n    parameters:\n      - name: x\n'),
    want: "7:11: the parameter 'x' has no 'in'; use one of path, query, header, cookie",
  },
  {
    title: 'a style that its place does not have',
    given: withPaths(
      '/a:\n  get:\n    parameters:\n      - { name: x, in: query, style: matrix }\n',
    ),
    want: "7:40: the parameter 'x' in query cannot have the style 'matrix'; use form, spaceDelimited, pipeDelimited, deepObject",
  },
  {
    title: 'a security scheme that is not described',
    given: withPaths(
      '/a:\n  get:\n    security:\n      - barer: []\n',
      'components:\n  securitySchemes:\n    bearer: { type: http, scheme: bearer }\n',
    ),
    want: "7:11: there is no security scheme 'barer'; did you mean 'bearer'?",
  },
  {
    title: 'a schema that is a word',
    given: withSchemas('Pet:\n  properties:\n    name: string'),
    want: '8:15: a schema is neither a map nor a boolean; write it as a map of keywords',
  },
  {
    title: 'properties that are a list',
    given: withSchemas('Pet:\n  properties: [name]'),
    want: "7:19: 'properties' is not a map; write it as names with values",
  },
  {
    title: 'a wrong x-callback-client-retry',
    given: withPaths('/a:\n  get:\n    x-callback-client-retry: always\n'),
    want: `6:32: 'x-callback-client-retry' cannot be "always"; use one of read-only, repeatable, client-token, unsafe`,
  },
  {
    title: 'x-callback-client-retry: client-token without a token',
    given: withPaths('/a:\n  post:\n    x-callback-client-retry: client-token\n'),
    want: "6:32: 'x-callback-client-retry' is client-token, but no member of the body has 'x-callback-client-idempotency-token'; mark the member or use another retry class",
  },
  {
    title: 'a wrong x-callback-client-fault',
    given: withSchemas('Oops:\n  type: object\n  x-callback-client-fault: nobody'),
    want: `8:32: 'x-callback-client-fault' cannot be "nobody"; use client or server`,
  },
  {
    title: 'x-callback-client-fault on what is no object',
    given: withSchemas('Oops:\n  type: string\n  x-callback-client-fault: client'),
    want: "7:7: 'x-callback-client-fault' is only for objects; remove it or give the schema properties",
  },
  {
    title: 'a wrong x-callback-client-sensitive',
    given: withSchemas(
      'Pet:\n  properties:\n    name: { type: string, x-callback-client-sensitive: yes }',
    ),
    want: `8:60: 'x-callback-client-sensitive' cannot be "yes"; use true or false`,
  },
  {
    title: 'a wrong x-callback-client-input-name',
    given: withPaths(
      '/a:\n  get:\n    parameters: [{ name: x, in: query, x-callback-client-input-name: a b }]\n',
    ),
    want: `6:72: 'x-callback-client-input-name' cannot be "a b"; use a name of letters, digits and _`,
  },
  {
    title: 'x-callback-client-pagination without an output token',
    given: withPaths('/a:\n  get:\n    x-callback-client-pagination: { inputToken: x }\n'),
    want: `6:37: 'x-callback-client-pagination' cannot be {"inputToken":"x"}; give it inputToken and outputToken, names of members`,
  },
  {
    title: 'x-callback-client-pagination with a member that is not there',
    given: withPaths(
      '/a:\n  get:\n    parameters: [{ name: page, in: query }]\n    x-callback-client-pagination: { inputToken: pag, outputToken: next }\n',
    ),
    want: "7:51: 'x-callback-client-pagination.inputToken' names 'pag', which the input does not have; did you mean 'page'?",
  },
];

describe('a bad description', () => {
  for (const { title, given, want } of cases) {
    it(`is reported in one line: ${title}`, () => {
      expect(messageOf(given)).to.equal(`SpecError openapi.yaml:${want}`);
    });
  }

  it('is rejected if it is nested too deeply, without overflowing the call stack', () => {
    const inYaml = `openapi: 3.1.0\nx: ${'['.repeat(600)}${']'.repeat(600)}\n`;
    expect(messageOf(inYaml)).to.match(/^SpecError openapi.yaml:2:\d+: it is nested more than 500/);
    const hopeless = `openapi: 3.1.0\nx: ${'['.repeat(200_000)}${']'.repeat(200_000)}\n`;
    expect(messageOf(hopeless)).to.match(
      /^SpecError openapi.yaml:2:\d+: it is nested too deeply; make it flatter$/,
    );
    const inJson = `{"x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(messageOf(inJson)).to.match(/^SpecError openapi.yaml:1:\d+: it is nested more than 500/);
  });

  it('is rejected if it is an alias bomb, without expanding it', () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const aliases =
        level === 0
          ? '1'
          : Array(10)
              .fill(`*a${level - 1}`)
              .join(', ');
      return `  - &a${level} [${aliases}]\n`;
    });
    expect(messageOf(`openapi: 3.1.0\nx-bomb:\n${levels.join('')}`)).to.match(
      /^SpecError openapi\.yaml:\d+:\d+: with all aliases expanded, it has more than 20000000 values; use \$ref/,
    );
  });

  it('may use an alias thousands of times', () => {
    const uses = Array.from({ length: 5000 }, (_, index) => `p${index}: *name`).join('\n    ');
    const spec = withSchemas(`A: &name { type: string }\nB:\n  properties:\n    ${uses}`);
    expect(serviceOf(spec).models).to.have.length(2);
  });
});

describe('the files of a description', () => {
  let folder: TemporaryFolder;
  afterEach(() => folder.remove());

  const failure = (file: string, options?: LoadOptions) =>
    messageFrom(() => buildService(load(join(folder.path, file), options))).replaceAll(
      `${folder.path}/`,
      '',
    );

  it('must exist', async () => {
    folder = await TemporaryFolder.with();
    expect(failure('nope.yaml')).to.equal(
      'SpecError nope.yaml:1:1: there is no such file; correct the path',
    );
    expect(failure('.')).to.match(
      /^SpecError .*:1:1: it is a folder, not a file; correct the path$/,
    );
  });

  it('must not be pipes or devices, which may never end', async function () {
    if (process.platform === 'win32') this.skip();
    const spec = (file: string): string => withSchemas(`Pet:\n  $ref: '${file}#/Pet'`);
    folder = await TemporaryFolder.with({ 'a.yaml': spec('pipe'), 'b.yaml': spec('/dev/zero') });
    execFileSync('mkfifo', [join(folder.path, 'pipe')]);
    expect(failure('pipe')).to.equal(
      'SpecError pipe:1:1: it is not a regular file; correct the path',
    );
    for (const [file, named] of [
      ['a.yaml', 'pipe'],
      ['b.yaml', '/dev/zero'],
    ]) {
      const allowed = failure(file!, { allowOutside: true });
      expect(allowed).to.contain(`a file that cannot be read, '${named!}'`);
    }
  });

  it('must be in its folder, unless others are allowed', async function () {
    const to = (file: string): string => withSchemas(`Pet:\n  $ref: '${file}#/Pet'`);
    const pet = 'Pet: { type: object }\n';
    folder = await TemporaryFolder.with({
      'secret.yaml': pet,
      'api/up.yaml': to('../secret.yaml'),
      'api/missing.yaml': to('../missing.yaml'),
      'api/linked.yaml': to('link.yaml'),
      'api/inside.yaml': to('parts/pet.yaml'),
      'api/parts/pet.yaml': "Pet: { $ref: '../common.yaml#/Pet' }\n",
      'api/common.yaml': pet,
    });
    const refused = (named: string): RegExp =>
      new RegExp(
        `^SpecError api/\\w+\\.yaml:7:7: the reference names a file outside the folder of the description, '${named}'; move the file there, or use --allow-outside if you trust both$`,
      );
    expect(failure('api/up.yaml')).to.match(refused('../secret.yaml'));
    // Not even whether there is such a file is told.
    expect(failure('api/missing.yaml')).to.match(refused('../missing.yaml'));
    const modelsOf = (file: string, options?: LoadOptions) =>
      buildService(load(join(folder.path, file), options)).models;
    expect(modelsOf('api/up.yaml', { allowOutside: true })).to.have.length(1);
    expect(modelsOf('api/inside.yaml')).to.have.length(1);
    if (process.platform === 'win32') return;
    symlinkSync('../secret.yaml', join(folder.path, 'api/link.yaml'));
    expect(failure('api/linked.yaml')).to.match(refused('link.yaml'));
    expect(modelsOf('api/linked.yaml', { allowOutside: true })).to.have.length(1);
  });

  it('are named if a reference leads to a missing one', async () => {
    const spec = withSchemas("Pet:\n  $ref: './schemas/Pt.yaml#/Pet'");
    folder = await TemporaryFolder.with({ 'api.yaml': spec, 'schemas/Pet.yaml': 'Pet: {}' });
    expect(failure('api.yaml')).to.equal(
      "SpecError api.yaml:7:7: the reference names a file that cannot be read, './schemas/Pt.yaml'; did you mean './schemas/Pet.yaml'?",
    );
  });

  it('are named in errors about their contents', async () => {
    const spec = withSchemas("Pet:\n  $ref: 'schemas/Pet.yaml'");
    const pet = "properties:\n  owner:\n    $ref: 'Owner.yaml#/Owner'\n";
    folder = await TemporaryFolder.with({
      'api.yaml': spec,
      'schemas/Pet.yaml': pet,
      'schemas/Owner.yaml': 'owner: {}\n',
    });
    expect(failure('api.yaml')).to.equal(
      "SpecError schemas/Pet.yaml:3:5: the reference 'Owner.yaml#/Owner' leads nowhere; did you mean 'Owner.yaml#/owner'?",
    );
  });
});
