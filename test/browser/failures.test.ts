import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { needChromium, withPage } from '../support/chromium.js';
import { startServer, type TestServer } from '../support/server.js';
import { builds, load } from './builds.js';
import type { Failing, Failure } from './program.js';

const superagentScript = createRequire(import.meta.url).resolve(
  'superagent/dist/superagent.min.js',
);

/** What the service answers below each base path; it allows any origin. */
const answers: Record<string, (response: ServerResponse, elsewhere: string) => void> = {
  'other-origin': (response) => {
    response.removeHeader('access-control-allow-origin');
    response.end('{}');
  },
  big: (response) => response.end(JSON.stringify({ NextToken: 'x'.repeat(300_000) })),
  html: (response) => response.end('<html>'),
  cut: (response) => {
    response.setHeader('content-length', 100);
    response.write('{"NextToken":', () => response.destroy());
  },
  silent: () => undefined,
  redirect: (response, elsewhere) => {
    response.writeHead(307, { location: `${elsewhere}/html/participant/transcript` }).end();
  },
  cookies: (response) => {
    const { headers } = response.req;
    response.setHeader('access-control-allow-origin', headers.origin ?? '');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('set-cookie', 'seen=yes; Path=/');
    response.end(JSON.stringify(headers));
  },
  hidden: (response) => {
    response.writeHead(403, { 'x-amzn-requestid': 'request-1' });
    response.end('{"__type":"AccessDeniedException","Message":"No."}');
  },
  exposed: (response) => {
    response.setHeader('access-control-expose-headers', '*');
    response.setHeader('x-amzn-errortype', 'ThrottlingException:http://internal/');
    response.writeHead(429, { 'x-amzn-requestid': 'request-1' }).end('{"Message":"Slowly."}');
  },
  echo: (response) => response.end(JSON.stringify(response.req.headers)),
};

describe('in Chromium, a call that fails', function () {
  this.timeout(60_000);

  let service: TestServer;
  let site: TestServer;
  let elsewhere: TestServer;
  const started: TestServer[] = [];
  before(async function () {
    needChromium(this);
    const start = (other: () => string): Promise<TestServer> =>
      startServer((response, { method, url }) => {
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('access-control-allow-headers', '*');
        const [, answer = ''] = url.split('/');
        if (method === 'OPTIONS') allow(response);
        else if (answers[answer] === undefined) response.end('<!doctype html>');
        else answers[answer](response, other());
      });
    elsewhere = await start(() => '');
    service = await start(() => elsewhere.url);
    site = await start(() => '');
    started.push(elsewhere, service, site);
  });
  after(() => Promise.all(started.map((server) => server.close())));

  const once = { maxAttempts: 1 };
  const noAnswer = 'GetTranscript received no complete response: ';
  const cases: [what: string, path: string, failing: Partial<Failing>, want: Partial<Failure>][] = [
    [
      'with more bytes than maxResponseBytes',
      'big',
      { settings: { maxResponseBytes: 1000 } },
      {
        name: 'ConnectionError',
        message: `${noAnswer}the response has more than 1000 bytes, the client's maxResponseBytes`,
        attempts: 1,
        retryable: false,
      },
    ],
    [
      'redirected',
      'redirect',
      {},
      {
        name: 'ConnectionError',
        message: `${noAnswer}it was redirected, and redirects are not followed: correct basePath`,
        attempts: 1,
        retryable: false,
      },
    ],
    [
      'with HTML',
      'html',
      { settings: once },
      { name: 'ResponseParseError', status: 200, retryable: true },
    ],
    ['cut off', 'cut', { settings: once }, { name: 'ConnectionError', retryable: true }],
    [
      'which the page may not read',
      'other-origin',
      { settings: once },
      { name: 'ConnectionError', retryable: true },
    ],
    ['in time', 'silent', { settings: { ...once, timeout: 300 } }, { name: 'TimeoutError' }],
    ['before it is aborted', 'silent', { abortAfter: 200 }, { name: 'AbortError', attempts: 1 }],
    [
      'but an exception in its body',
      'hidden',
      {},
      { name: 'AccessDeniedException', message: 'No.', status: 403, requestId: undefined },
    ],
    [
      'but an exception in headers that it may read',
      'exposed',
      { settings: once },
      { name: 'ThrottlingException', message: 'Slowly.', status: 429, requestId: 'request-1' },
    ],
  ];

  function fail(page: Page, failing: Failing): Promise<Failure> {
    return page.evaluate((given) => program.failing(given), failing);
  }

  async function expectFailures(page: Page): Promise<void> {
    for (const [what, path, failing, want] of cases) {
      const seen = await fail(page, { basePath: `${service.url}/${path}`, ...failing });
      expect(seen, `no answer ${what}`).to.include(want);
      expect(seen.json, what).to.not.contain('secret-token');
    }
    const closed = { basePath: 'http://127.0.0.1:9', settings: once };
    expect(await fail(page, closed)).to.include({ name: 'ConnectionError' });
  }

  for (const [name, build] of Object.entries(builds)) {
    describe(`in the build ${name}`, () => {
      let script: string;
      before(async () => {
        script = await build();
      });

      function inPage<Result>(run: (page: Page) => Promise<Result>): Promise<Result> {
        return withPage(async (page) => {
          await page.goto(`${site.url}/`);
          await load(page, script);
          return run(page);
        });
      }

      it('reports what kind of response it got', async () => {
        await inPage(expectFailures);
      });

      it('never shows the token to the target of a redirect', async () => {
        elsewhere.received.length = 0;
        const basePath = `${service.url}/redirect`;
        await inPage(async (page) => {
          const { message } = await fail(page, { basePath });
          expect(message).to.contain('redirects are not followed');
          const ofCommand = await page.evaluate((to) => program.failingCommand(to), basePath);
          expect(ofCommand).to.contain('redirects are not followed');
        });
        expect(service.received.filter(({ url }) => url.startsWith('/redirect/'))).to.not.be.empty;
        expect(elsewhere.received).to.deep.equal([]);
      });

      it('rejects settings that have no effect in browsers', async () => {
        await inPage(async (page) => {
          const basePath = `${service.url}/echo`;
          const { message } = await fail(page, { basePath, settings: { requestAgent: {} } });
          expect(message).to.match(
            /^An agent \(requestAgent, or one in requestHandler\) (is only supported in Node|requires superagent)/,
          );
          if (name !== 'with fetch') return;
          const plugged = page.evaluate((path) => program.withPlugin(path), basePath);
          expect(String(await plugged.catch((error: unknown) => error))).to.contain(
            'plugins requires superagent, which ./fetch does not use',
          );
        });
      });

      if (name === 'with fetch') return;

      it('supports superagent plugins, with superagent loaded by a script tag', async () => {
        await inPage(async (page) => {
          const plugged = (): Promise<string> =>
            page.evaluate((path) => program.withPlugin(path), `${service.url}/echo`);
          if (name === 'for script tags') {
            const refused = String(await plugged().catch((error: unknown) => error));
            expect(refused).to.contain('TypeError: plugins need globalThis.superagent');
            await page.addScriptTag({ content: await readFile(superagentScript, 'utf8') });
          }
          expect(JSON.parse(await plugged())).to.include({ 'x-plugin': 'here' });
          const redirected = { basePath: `${service.url}/redirect`, plugged: true };
          expect((await fail(page, redirected)).message).to.contain('redirects are not followed');
        });
      });

      it('sends cookies to another origin only if they are enabled', async () => {
        await inPage(async (page) => {
          const cookies = (enable: boolean): Promise<unknown> =>
            page.evaluate(
              ([basePath, enableCookies]) => program.cookiesOf(basePath, enableCookies),
              [`${service.url}/cookies`, enable] as const,
            );
          expect(await cookies(false)).to.equal(undefined);
          expect(await cookies(true)).to.equal('seen=yes');
        });
      });

      it('reports the same over XMLHttpRequest if fetch follows redirects', async () => {
        await inPage(async (page) => {
          await page.evaluate(() => Reflect.deleteProperty(Request.prototype, 'redirect'));
          await expectFailures(page);
        });
      });
    });
  }
});

/** Answers a preflight request. With cookies, `*` stands for nothing. */
function allow(response: ServerResponse): void {
  const { headers } = response.req;
  response.setHeader('access-control-allow-origin', headers.origin ?? '');
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader(
    'access-control-allow-headers',
    headers['access-control-request-headers'] ?? '',
  );
  response.end();
}
