import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parse } from 'yaml';
import { createConsumer, type Consumer } from '../support/consumer.js';
import { codeBlocks } from '../support/markdown.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { json, startServer, type TestServer } from '../support/server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

interface Described {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Record<string, { readonly example: object }> };
}
const { paths } = parse(page('openapi.yaml'), { maxAliasCount: 1000 }) as {
  readonly paths: Record<string, Record<string, Described>>;
};
const bodies = new Map(
  Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId, requestBody }) => [
      operationId.charAt(0).toLowerCase() + operationId.slice(1),
      requestBody?.content['application/json']?.example,
    ]),
);

describe('the examples of docs/DefaultApi.md', () => {
  let server: TestServer;
  let consumer: Consumer;

  before(async () => {
    server = await startServer(json({}));
    consumer = await createConsumer();
  });
  after(async () => {
    await consumer.remove();
    await server.close();
  });

  const blocks = codeBlocks(page('docs/DefaultApi.md')).filter(({ language }) => language === 'js');

  it('are two an operation', () => {
    expect(blocks.map(({ heading }) => heading)).to.deep.equal(
      [...bodies.keys()].sort().flatMap((name) => [name, name]),
    );
  });

  for (const [index, { heading, code }] of blocks.entries()) {
    const form = index % 2 === 0 ? 'with a callback' : 'with await';
    it(`run as they stand: ${heading} ${form}`, async () => {
      server.received.length = 0;
      const finished = await consumer.run(`${heading}-${index}.mjs`, code, {
        BASE_PATH: server.url,
        X_AMZ_BEARER: 'token-of-the-environment',
        API_KEY: 'key-of-the-environment',
      });
      expect(finished).to.include({ code: 0, stderr: '' });
      expect(finished.stdout).to.match(/Response \{\}\n$/);

      const [received] = server.received;
      expect(received?.headers['x-amz-bearer']).to.equal('token-of-the-environment');
      if (index % 2 === 0) {
        expect(received?.headers.authorization).to.equal('key-of-the-environment');
        expect(received?.headers['x-amz-signedheaders']).to.equal('host;x-amz-date');
      }
      const example = bodies.get(heading);
      if (example === undefined) expect(received?.body).to.equal('');
      else expect(JSON.parse(received?.body ?? '')).to.include(flat(example));
    });
  }
});

/** Members that `include` can compare: a list would have to be the same object. */
function flat(example: object): object {
  return Object.fromEntries(
    Object.entries(example).filter(([, value]) => typeof value !== 'object'),
  );
}

describe('the examples of the model pages', () => {
  it('run as they stand, and keep to the bounds that they show', async () => {
    const consumer = await createConsumer();
    onTestFinished(() => consumer.remove());
    const pages = readdirSync(`${root}/docs`).filter((name) => /^[A-Z].*\.md$/.test(name));
    const models = pages.filter((name) => name !== 'DefaultApi.md');
    expect(models.length).to.be.greaterThan(40);
    const programs = models.flatMap((name) =>
      codeBlocks(page(`docs/${name}`))
        .filter(({ language }) => language === 'js')
        .map(({ code }) => ({ name, code })),
    );
    for (const { name, code } of programs) await consumer.write(`${name}.mjs`, code);
    // One process for all: what each prints stands behind its name.
    const all = programs
      .map(({ name }) => `console.log('> ${name}');\nawait import('./${name}.mjs');`)
      .join('\n');
    const { code, stdout, stderr } = await consumer.run('all.mjs', all);
    expect(stderr).to.equal('');
    expect(code).to.equal(0);
    const printed = new Map(
      stdout
        .split(/^> /m)
        .slice(1)
        .map((part): [string, string] => [
          part.slice(0, part.indexOf('\n')),
          part.slice(part.indexOf('\n') + 1),
        ]),
    );
    for (const { name, code: source } of programs) {
      if (source.includes('.validate(')) expect(printed.get(name), name).to.equal('[]\n');
      else expect(printed.get(name), name).to.match(/^\[ .+ \]\n$|^\[\n(.+\n)+\]\n$/);
    }
  });
});
