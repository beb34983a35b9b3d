import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
  ApiClient,
  ApiError,
  ConnectParticipantClient,
  DefaultApi,
  SendMessageCommand,
} from 'amazon_connect_participant_service';
import { Tally, type Fuzzer } from './Fuzzer.js';
import { hostileText } from './hostileText.js';

const bearer = 'fuzzed-bearer-token';
const content = 'what people say to each other';

/** An answer that quotes secrets, or makes members of prototypes, wherever it can. */
const body = fc.oneof(
  fc.json({ stringUnit: 'binary' }),
  fc.constantFrom(
    '',
    '{}',
    '[]',
    'null',
    '<html>',
    '{"Id":"a"',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    `{"Message":"${bearer}","${content}":["${bearer}"]}`,
    `{"Message":${JSON.stringify(encodeURIComponent(content))},"ResourceId":{"a":"${content}"}}`,
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  ),
  hostileText,
);

const headerName = fc.constantFrom(
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'x-amzn-errortype',
  'x-amzn-requestid',
  'retry-after',
  'location',
  'set-cookie',
  'connection',
  '__proto__',
);
const headerValue = fc.oneof(
  fc.constantFrom('gzip', 'x-gzip', 'deflate', 'br', 'chunked', '0', '-1', '1e9', bearer, 'close'),
  fc.constantFrom('ValidationException', 'ThrottlingException:http://a/', 'ns#ConflictException'),
  hostileText.map((text) => text.replace(/[\r\n]/g, ' ')),
);

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  readonly compressed: boolean;
  /** How much of the answer is sent before the connection ends, from 0 to 1. */
  readonly part: number;
}

const answer: fc.Arbitrary<Answer> = fc.record({
  status: fc.oneof(
    fc.constantFrom(200, 204, 301, 400, 403, 404, 429, 500, 503),
    fc.integer({ min: 100, max: 999 }),
  ),
  headers: fc.array(fc.tuple(headerName, headerValue), { maxLength: 4 }),
  body,
  compressed: fc.boolean(),
  part: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

/** Answers of a hostile service: every call must end, as a value or as an ApiError without secrets. */
export const answers: Fuzzer = {
  description: 'answers of a service that lies, garbles and breaks off',
  runs: 1500,
  async fuzz({ runs, seed }) {
    let next: Buffer = Buffer.alloc(0);
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
      socket.once('data', () => socket.end(next));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = new ApiClient(url);
    client.maxAttempts = 1;
    client.timeout = 10_000;
    const api = new DefaultApi(client);
    const commands = new ConnectParticipantClient({ endpoint: url, maxAttempts: 1 });
    const input = { ContentType: 'text/plain', Content: content };
    const tally = new Tally();
    const unhandled: unknown[] = [];
    const collect = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', collect);

    async function outcome(call: () => Promise<unknown>): Promise<void> {
      try {
        await call();
        tally.add('a value');
      } catch (error) {
        if (!(error instanceof ApiError)) throw new Error('not an ApiError', { cause: error });
        tally.add(error.name);
        const shown = `${inspect(error, { depth: 20, showHidden: true })}${JSON.stringify(error)}`;
        for (const secret of [bearer, content]) {
          if (shown.includes(secret)) throw new Error(`it shows '${secret}'`, { cause: error });
        }
      }
      if ('polluted' in {}) throw new Error('a prototype was changed');
      if (unhandled.length > 0)
        throw new Error('a rejection was not handled', { cause: unhandled.pop() });
    }

    try {
      await fc.assert(
        fc.asyncProperty(answer, async (given) => {
          next = bytesOf(given);
          await outcome(() => api.sendMessage(bearer, input));
          await outcome(() =>
            commands.send(new SendMessageCommand({ ConnectionToken: bearer, ...input })),
          );
        }),
        { numRuns: runs, seed },
      );
      return tally.counts;
    } finally {
      process.off('unhandledRejection', collect);
      client.close();
      commands.destroy();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  },
};

function bytesOf({ status, headers, body: text, compressed, part }: Answer): Buffer {
  const head = [`HTTP/1.1 ${status} x`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  const bytes = compressed ? gzipSync(text) : Buffer.from(text);
  const whole = Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes]);
  return whole.subarray(0, Math.ceil(whole.length * part));
}
