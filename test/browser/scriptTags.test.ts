import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type * as Service from 'amazon_connect_participant_service';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import * as source from '../../src/index.js';
import { inQuery } from '../../src/runtime/request/inQuery.js';
import * as operations from '../../src/service/operations.js';
import { useBrowser } from '../support/chromium.js';
import { run } from '../support/consumer.js';
import { install, packed } from '../support/installation.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { startServer } from '../support/server.js';

const FIRST = 'amazon_connect_participant_service.min.js';
const SECOND = 'conversation.min.js';
const names = Object.keys(source).sort();

declare const AmazonConnectParticipantService: typeof Service;

describe('in Chromium, the scripts for script tags', function () {
  this.timeout(60_000);
  const browser = useBrowser();

  /** A page that has loaded scripts, and what they threw. */
  async function pageWith(...files: string[]): Promise<{ page: Page; errors: string[] }> {
    const site = await startServer((response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Shop</title>');
    });
    onTestFinished(() => site.close());
    const page = await browser().newPage();
    onTestFinished(() => page.close());
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(site.url);
    const { folder } = await packed();
    for (const file of files) {
      const content = await readFile(join(folder, 'dist/browser', file), 'utf8');
      await page.addScriptTag({ content });
    }
    return { page, errors };
  }

  it('together export every name, also from the default export', async () => {
    const { page, errors } = await pageWith(FIRST, SECOND);
    const [exported, byDefault] = await page.evaluate(() => {
      const byName = Object.keys(AmazonConnectParticipantService);
      const inDefault = Object.keys(Reflect.get(AmazonConnectParticipantService, 'default'));
      return [byName, inDefault] as const;
    });
    expect(errors).to.deep.equal([]);
    expect(exported.sort()).to.deep.equal(names);
    expect(byDefault.concat('default').sort()).to.deep.equal(names);
  });

  it('share their classes, so a chat window shows what its session does', async () => {
    const emulator = await startEmulator({ port: 0 });
    onTestFinished(() => emulator.close());
    const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
    const { page } = await pageWith(FIRST, SECOND);
    const seen = await page.evaluate(
      async ([endpoint = '', token = '']) => {
        const { ApiClient, ChatSession, ChatSessionError, Conversation } =
          AmazonConnectParticipantService;
        const client = new ApiClient(endpoint);
        const session = new ChatSession({ participantToken: token, client });
        const conversation = new Conversation(session);
        await session.connect();
        await conversation.send('Hello!');
        const saved = conversation.toJSON();
        const shown = conversation.getSnapshot().entries;
        const refused: unknown = await conversation.retry('none').catch((error: unknown) => error);
        conversation.close();
        const resumed = Conversation.resume(saved, { client });
        resumed.close();
        const texts = [shown, resumed.getSnapshot().entries].map((entries) =>
          entries.flatMap(({ item }) => (item.Type === 'MESSAGE' ? [item.Content] : [])),
        );
        return {
          texts,
          refused: refused instanceof ChatSessionError,
          resumed: resumed.session instanceof ChatSession,
        };
      },
      [emulator.url, participantToken],
    );
    const texts = [['Hello!'], ['Hello!']];
    expect(seen).to.deep.equal({ texts, refused: true, resumed: true });
  });

  it('keep one class if the second one is loaded twice', async () => {
    const { page, errors } = await pageWith(FIRST, SECOND);
    await page.evaluate(() => {
      Reflect.set(globalThis, 'first', AmazonConnectParticipantService.Conversation);
    });
    const { folder } = await packed();
    await page.addScriptTag({ path: join(folder, 'dist/browser', SECOND) });
    const isSame = await page.evaluate(
      () => Reflect.get(globalThis, 'first') === AmazonConnectParticipantService.Conversation,
    );
    expect({ isSame, errors }).to.deep.equal({ isSame: true, errors: [] });
  });

  it('name the script that is missing', async () => {
    const { page, errors } = await pageWith(FIRST);
    const exported = await page.evaluate(() => Object.keys({ ...AmazonConnectParticipantService }));
    expect(exported.sort()).to.deep.equal(names.filter((name) => name !== 'Conversation'));
    expect(errors).to.deep.equal([]);
    const failure = await page
      .evaluate(() => AmazonConnectParticipantService.Conversation.name)
      .catch(String);
    expect(failure).to.contain(`load ${SECOND} to use Conversation`);

    const { errors: alone } = await pageWith(SECOND);
    expect(alone).to.deep.equal([`${SECOND} needs ${FIRST}: load that script before it`]);
  });
});

describe('the scripts for script tags, in Node', () => {
  it('are enough for the queries of the service, which are single values', () => {
    const parameters = Object.values(operations).flatMap((operation) => operation.parameters);
    const queries = parameters.filter((parameter) => parameter.in === inQuery);
    expect(queries.map(({ name }) => name)).to.include.members(['MaxResults', 'NextToken']);
    for (const query of queries) expect(query).to.not.have.any.keys('style', 'explode', 'json');
  });

  it('send the same queries as the other builds, which use querystring-es3', async () => {
    const consumer = await install();
    onTestFinished(() => consumer.remove());
    await consumer.write(
      'query.cjs',
      `const { ApiClient, DefaultApi } = require('amazon_connect_participant_service');
      const client = new ApiClient('http://127.0.0.1:4580');
      client.transport = {
        async send({ url }) {
          console.log(url);
          return { status: 200, headers: {}, text: '{}' };
        },
      };
      const opts = { nextToken: "a b&c=d/ü+%!'()*~👋", maxResults: '5' };
      new DefaultApi(client).getTranscript('token', {}, opts);`,
    );
    const urls: string[] = [];
    for (const condition of ['browser', 'node']) {
      const args = [`--conditions=${condition}`, 'query.cjs'];
      urls.push((await run(process.execPath, args, consumer.folder)).stdout);
    }
    expect(urls[0]).to.contain('MaxResults=5').and.contain('NextToken=a%20b%26c%3Dd%2F');
    expect(urls[0]).to.equal(urls[1]);
  });

  it('are both loaded by require with the condition browser, as in jsdom', async () => {
    const consumer = await install();
    onTestFinished(() => consumer.remove());
    await consumer.write(
      'required.cjs',
      `const service = require('amazon_connect_participant_service');
      console.log(JSON.stringify([Object.keys(service), Object.keys(service.default)]));
      console.log(globalThis.AmazonConnectParticipantService);`,
    );
    const args = ['--conditions=browser', 'required.cjs'];
    const { stdout, stderr } = await run(process.execPath, args, consumer.folder);
    expect(stderr).to.equal('');
    const [lists = '', global] = stdout.split('\n');
    const [exported = [], byDefault = []] = JSON.parse(lists) as string[][];
    expect(exported.sort()).to.deep.equal(names);
    expect(byDefault.concat('default').sort()).to.deep.equal(names);
    expect(global).to.equal('undefined');
  });
});
