import { inspect, isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ApiClient, DefaultApi } from 'amazon_connect_participant_service';
import { json, startServer, type Received } from '../support/server.js';
import { Tally, type Fuzzer } from './Fuzzer.js';
import { hostileText } from './hostileText.js';

const bearer = 'fuzzed-bearer-token';

const constraints: fc.ObjectConstraints = {
  key: hostileText,
  values: [hostileText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  maxDepth: 3,
};

/** A value that a program may pass by mistake, or be made to pass. */
const anyValue = fc.anything(constraints);

/** A number would be a timeout, after which the request may still arrive. */
const noNumber = anyValue.filter((value) => typeof value !== 'number');

/** Mostly an object, as it should be. */
const request = fc.oneof({ weight: 4, arbitrary: fc.object(constraints) }, anyValue);

const operations = [
  ['cancelParticipantAuthentication', 'cancel-authentication'],
  ['completeAttachmentUpload', 'complete-attachment-upload'],
  ['createParticipantConnection', 'connection'],
  ['disconnectParticipant', 'disconnect'],
  ['getAttachment', 'attachment'],
  ['getAuthenticationUrl', 'authentication-url'],
  ['getTranscript', 'transcript'],
  ['sendEvent', 'event'],
  ['sendMessage', 'message'],
  ['startAttachmentUpload', 'start-attachment-upload'],
] as const;

type Method = (token: unknown, argument: unknown, opts: unknown) => Promise<unknown>;

/** Arguments of calls: what leaves must be the one request that the operation is. */
export const requests: Fuzzer = {
  description: 'arguments and options of the eleven operations',
  runs: 5000,
  async fuzz({ runs, seed }) {
    const server = await startServer(json({}));
    const client = new ApiClient(server.url);
    client.maxAttempts = 1;
    client.timeout = 10_000;
    const api = new DefaultApi(client) as unknown as Record<string, Method>;
    const tally = new Tally();
    const options = fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      anyValue,
      fc.record(
        { xAmzDate: anyValue, maxResults: anyValue, nextToken: anyValue, timeout: noNumber },
        { requiredKeys: [] },
      ),
    );

    async function call(
      method: string,
      argument: unknown,
      opts: unknown,
    ): Promise<Received | null> {
      server.received.length = 0;
      try {
        await api[method]!(bearer, argument, opts);
      } catch (error) {
        if (server.received.length > 0)
          throw new Error('it failed after it was sent', { cause: error });
        check(error instanceof Error, 'it throws what is no Error');
        check(!inspect(error).includes(bearer), 'its error shows the token');
        return null;
      }
      check(server.received.length === 1, 'it sends one request');
      const [received] = server.received;
      check(received!.headers['x-amz-bearer'] === bearer, 'it carries the token');
      check(!('x-injected' in received!.headers), 'a header was injected');
      return received!;
    }

    try {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...operations),
          request,
          options,
          async (operation, body, opts) => {
            const [method, path] = operation;
            const received = await call(method, body, opts);
            tally.add(received === null ? 'refused before anything was sent' : 'sent');
            if (received === null) return;
            check(received.method === 'POST', 'its method is POST');
            check(
              received.url.split('?')[0] === `/participant/${path}`,
              `its path is ${received.url}`,
            );
            const sent = JSON.parse(received.body) as Record<string, unknown>;
            const meant = JSON.parse(JSON.stringify(body)) as Record<string, unknown>;
            if ('ClientToken' in sent && !meant['ClientToken'])
              meant['ClientToken'] = sent['ClientToken'];
            // As texts first: on Node 24, JSON.parse('{"b":1,"\\u0041":1}') can have the member `\`, if
            // it has read '{"b":1,"\\\\":1}' before.
            const isSame =
              withoutNewToken(received.body) === JSON.stringify(body) ||
              isDeepStrictEqual(sent, meant);
            check(isSame, 'its body is not what was passed');
          },
        ),
        { numRuns: runs, seed },
      );
      await fc.assert(
        fc.asyncProperty(hostileText, async (token) => {
          const received = await call('describeView', token, undefined);
          tally.add(received === null ? 'refused before anything was sent' : 'sent');
          if (received === null) return;
          const segment = received.url.replace(/^\/participant\/views\//, '');
          check(!/[/?#]/.test(segment), `its path has another segment: ${received.url}`);
          check(decodeURIComponent(segment) === token, `its path is ${received.url}`);
        }),
        { numRuns: Math.ceil(runs / 10), seed },
      );
      return tally.counts;
    } finally {
      client.close();
      await server.close();
    }
  },
};

/** The body without the client token that the client has put at its end. */
function withoutNewToken(body: string): string {
  return body.replace(/,?"ClientToken":"[\da-f-]{36}"}$/, '}');
}

function check(holds: boolean, fault: string): asserts holds {
  if (!holds) throw new Error(fault);
}
