import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { run } from '../support/consumer.js';
import { install, type Installation } from '../support/installation.js';

const { resolve } = createRequire(import.meta.url);

const compilers = { '5.4': 'typescript-5.4', '5.9': 'typescript', '7': 'typescript-7' };

const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2022',
  types: [],
};

/** A program that uses the package. It fails to compile if a type gets lost in the build. */
const uses = `
type IsAny<T> = 0 extends 1 & T ? true : false;
type Untyped<All> = { [Name in keyof All]: IsAny<All[Name]> extends true ? Name : never }[keyof All];
const untyped: [Untyped<typeof main>, Untyped<typeof edge>] extends [never, never] ? true : never = true;

export async function chat(token: string): Promise<string | undefined> {
  const client = new main.ApiClient('https://example.test');
  const api: Service.DefaultApi = new Service.DefaultApi(client);
  const request: main.SendMessageRequest = { ContentType: 'text/plain', Content: 'Hello' };
  api.sendMessage(token, request, (error, data, response) => {
    if (error instanceof main.ThrottlingException) console.log(error.$metadata.attempts, untyped);
    console.log(data.Id, response.status.toFixed());
  });
  // @ts-expect-error Content is missing
  void api.sendMessage(token, { ContentType: 'text/plain' });
  const commands = new edge.ConnectParticipantClient({ region: 'eu-central-1' });
  const page = await commands.send(new edge.GetTranscriptCommand({ ConnectionToken: token }));
  // @ts-expect-error there is no such member
  page.Nothing;
  return page.Transcript?.[0]?.Content;
}
`;

const program = `
import { HttpTransport } from 'amazon_connect_participant_service/transports/http';
new main.ApiClient().transport = new HttpTransport({ maxSockets: 50 });
new edge.ConnectParticipantClient({ transport: new HttpTransport() });
// @ts-expect-error a number of connections is a number
new HttpTransport({ maxSockets: '50' });
import Service, * as main from 'amazon_connect_participant_service';
import * as edge from 'amazon_connect_participant_service/fetch';
import FetchService from 'amazon_connect_participant_service/fetch';
new FetchService.ApiClient();
${uses}`;

/** As CommonJS writes it. */
const commonJs = `
import main = require('amazon_connect_participant_service');
import edge = require('amazon_connect_participant_service/fetch');
import Service = main;
const byDefault: typeof main.ApiClient = main['default'].ApiClient;
new byDefault();
${uses}`;

describe('the types of the packed package', function () {
  this.timeout(60_000);

  let consumer: Installation;
  before(async () => {
    consumer = await install(['@types/node', 'undici-types']);
    await consumer.write('package.json', '{ "type": "module" }');
    await consumer.write('program.ts', program);
    await consumer.write('program.cts', commonJs);
    await consumer.write('program.mts', program);
  });
  after(() => consumer.remove());

  async function compile(compiler: string, options: object, files: readonly string[]) {
    const config = { compilerOptions: { ...strictest, ...options }, files };
    await consumer.write('tsconfig.json', JSON.stringify(config));
    const bin = join(dirname(resolve(`${compiler}/package.json`)), 'bin/tsc');
    const { stdout } = await run(process.execPath, [bin, '-p', '.'], consumer.folder);
    return stdout;
  }

  for (const [version, compiler] of Object.entries(compilers)) {
    it(`compile with TypeScript ${version} and Node's module resolution`, async () => {
      const node16 = { module: 'node16', moduleResolution: 'node16', lib: ['es2023', 'dom'] };
      const files = ['program.ts', 'program.cts', 'program.mts'];
      expect(await compile(compiler, node16, files)).to.equal('');
    });

    it(`compile with TypeScript ${version} and bundler module resolution`, async () => {
      const bundler = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom'] };
      expect(await compile(compiler, bundler, ['program.ts'])).to.equal('');
    });
  }

  it("compile without the DOM library, with Node's types", async () => {
    const node = {
      module: 'node16',
      moduleResolution: 'node16',
      lib: ['es2023'],
      types: ['node'],
    };
    expect(await compile('typescript', node, ['program.ts', 'program.cts'])).to.equal('');
  });
});
