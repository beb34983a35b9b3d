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

/** The examples of each operation, in the order of its section. */
const styles = ['with await', 'with a callback', 'as a command', 'with all options'] as const;

/** The short examples use the default region: this points the shared client at the test's server. */
const useServer =
  `import { ApiClient as Shared } from 'amazon_connect_participant_service';\n` +
  'Shared.instance.basePath = process.env.BASE_PATH;\n';

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

  it('show every operation in every style', () => {
    expect(blocks.map(({ heading }) => heading)).to.deep.equal(
      [...bodies.keys()].sort().flatMap((name) => styles.map(() => name)),
    );
  });

  for (const [index, { heading, code }] of blocks.entries()) {
    const style = styles[index % styles.length]!;
    it(`run and send the example of openapi.yaml: ${heading} ${style}`, async () => {
      server.received.length = 0;
      const finished = await consumer.run(`${heading}-${index}.mjs`, useServer + code, {
        BASE_PATH: server.url,
        AWS_ENDPOINT_URL_CONNECTPARTICIPANT: server.url,
        CONNECTION_TOKEN: 'token-of-the-environment',
        PARTICIPANT_TOKEN: 'token-of-the-environment',
        API_KEY: 'key-of-the-environment',
      });
      expect(finished).to.include({ code: 0, stderr: '' });
      expect(finished.stdout).to.match(
        style === 'as a command' ? /httpStatusCode: 200/ : /Response \{\}\n$/,
      );

      const [received] = server.received;
      expect(received?.headers['x-amz-bearer']).to.equal('token-of-the-environment');
      if (style === 'with all options') {
        expect(received?.headers.authorization).to.equal('key-of-the-environment');
        expect(received?.headers['x-amz-signedheaders']).to.equal('host;x-amz-date');
      }
      const example = bodies.get(heading);
      if (example === undefined) {
        expect(received?.body).to.equal('');
        return;
      }
      const { ClientToken: token, ...members } = flat(example);
      const sent = JSON.parse(received?.body ?? '') as Record<string, unknown>;
      expect(sent).to.include(members);
      // A program that is copied must not send the token of somebody else's message.
      if (token !== undefined && style !== 'with all options') {
        expect(sent['ClientToken']).to.be.a('string').that.does.not.equal(token);
      }
    });
  }
});

/** The members that `include` can compare. An array would have to be the same object. */
function flat(example: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(example).filter(([, value]) => typeof value !== 'object'),
  );
}

describe('the examples of the model pages', () => {
  it('run unchanged, and are valid', async () => {
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
    // One process runs them all, and prints the name of each before its output.
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
