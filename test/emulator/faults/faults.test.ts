import { expect } from 'chai';

import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type { Emulator, FaultRule, FaultSettings } from 'amazon_connect_participant_emulator';

import { stopTimers } from '../../support/fakeClock.js';
import { failure, thrown } from '../../support/failure.js';
import { Faults } from '../../../emulator/src/faults/faults.js';
import { mulberry32 } from '../../../emulator/src/faults/mulberry32.js';
import {
  chatWithCustomer,
  closeAll,
  expectError,
  look,
  PATHS,
  send,
  start,
} from '../support/chat.js';
import type { Person } from '../support/chat.js';

const message = { ContentType: 'text/plain', Content: 'hello, wörld' };
const always = (kind: FaultRule['kind'], members: Partial<FaultRule> = {}): FaultSettings => ({
  faults: [{ operation: 'SendMessage', kind, probability: 1, ...members }],
});

const sendMessage = ({ url }: Emulator, { connectionToken }: Person) =>
  send(url + PATHS.SendMessage, 'POST', message, connectionToken);
const put = ({ url }: Emulator, settings: unknown) =>
  send(`${url}/emulator/faults`, 'PUT', settings);

async function inForce({ url }: Emulator) {
  const response = await fetch(`${url}/emulator/faults`);
  return (await response.json()) as { seed: number; faults: (FaultRule & { struck: number })[] };
}

/** What comes over the wire: fetch does not show the part of an answer that was cut off. */
function onTheWire({ url }: Emulator, { connectionToken }: Pick<Person, 'connectionToken'>) {
  return new Promise<{ answer: IncomingMessage; text: string; code: string | undefined }>(
    (resolve, reject) => {
      const sent = request(url + PATHS.SendMessage, {
        method: 'POST',
        headers: { 'X-Amz-Bearer': connectionToken },
      });
      sent.on('error', reject);
      sent.on('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('error', ({ code }: NodeJS.ErrnoException) => {
          resolve({ answer, text, code });
        });
        answer.on('end', () => {
          resolve({ answer, text, code: undefined });
        });
      });
      sent.end(JSON.stringify(message));
    },
  );
}

/** A call that is never answered, as soon as the emulator has it. */
async function hangingCall(emulator: Emulator, { connectionToken }: Person) {
  emulator.setFaults(always('hang'));
  const controller = new AbortController();
  const sent = fetch(emulator.url + PATHS.SendMessage, {
    method: 'POST',
    headers: { 'X-Amz-Bearer': connectionToken },
    body: JSON.stringify(message),
    signal: controller.signal,
  });
  const seen = {
    answered: false,
    failed: failure(sent, Error),
    abort: () => {
      controller.abort();
    },
  };
  sent.then(
    () => (seen.answered = true),
    () => undefined,
  );
  while ((await inForce(emulator)).faults[0]?.struck === 0);
  return seen;
}

async function said(emulator: Emulator, contactId: string): Promise<number> {
  return (await look(emulator, contactId)).counts.applied;
}

/** Sends messages one after the other, and says what became of each. */
async function outcomes(settings: FaultSettings, calls = 40): Promise<(number | string)[]> {
  const { emulator, customer } = await chatWithCustomer();
  emulator.setFaults(settings);
  const seen: (number | string)[] = [];
  for (let i = 0; i < calls; i += 1) {
    seen.push(
      await sendMessage(emulator, customer).then(
        ({ status }) => status,
        () => 'cut',
      ),
    );
  }
  return seen;
}

describe('emulator: faults', () => {
  afterEach(closeAll);

  it('throttles without applying the call', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('throttle'));
    const answer = await sendMessage(emulator, customer);
    expect(answer.status).to.equal(429);
    expectError(answer, 'ThrottlingException', /Rate/);
    expect(await said(emulator, contactId)).to.equal(0);
  });

  it('fails like the service without applying the call', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('server-error'));
    const answer = await sendMessage(emulator, customer);
    expect(answer.status).to.equal(500);
    expectError(answer, 'InternalServerException', /failed/);
    expect(await said(emulator, contactId)).to.equal(0);
  });

  it('fails like a proxy, with a page, without applying the call', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('html-error'));
    const answer = await sendMessage(emulator, customer);
    expect(answer.status).to.equal(502);
    expect(answer.headers.get('content-type')).to.equal('text/html');
    expect(answer.error).to.equal(null);
    expect(answer.text).to.match(/^<html>[^]*502 Bad Gateway[^]*<\/html>\r\n$/);
    expect(await said(emulator, contactId)).to.equal(0);
  });

  it('does not apply a call or respond to it, for as long as the client waits', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const log = await hangingCall(emulator, customer);
    emulator.setFaults({ faults: [] });
    expect((await sendMessage(emulator, customer)).status).to.equal(200);
    expect(log.answered).to.equal(false);
    expect(await said(emulator, contactId)).to.equal(1);
    log.abort();
  });

  it('closes pending calls when the emulator is closed', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const { failed } = await hangingCall(emulator, customer);
    await emulator.close();
    await failed;
  });

  it('applies the call and does not respond', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('empty-body'));
    const { answer, text } = await onTheWire(emulator, customer);
    expect(answer.statusCode).to.equal(200);
    expect(answer.headers['content-length']).to.equal('0');
    expect(text).to.equal('');
    expect(await said(emulator, contactId)).to.equal(1);
  });

  it('applies the call and interrupts the response in the middle of its body', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('truncate'));
    const { answer, text, code } = await onTheWire(emulator, customer);
    expect(answer.statusCode).to.equal(200);
    expect(text).to.match(/^\{"Id":"/);
    expect(Number(answer.headers['content-length'])).to.be.closeTo(text.length * 2, 1);
    expect(code).to.equal('ECONNRESET');
    expect(await said(emulator, contactId)).to.equal(1);
  });

  it('applies the call and delays the response', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('delay', { delayMs: 150 }));
    const clock = stopTimers();
    let isAnswered = false;
    const pending = sendMessage(emulator, customer).finally(() => (isAnswered = true));
    while ((await said(emulator, contactId)) === 0);
    clock.tick(149);
    expect(await said(emulator, contactId)).to.equal(1);
    expect(isAnswered).to.equal(false);
    clock.tick(1);
    expect((await pending).status).to.equal(200);
  });

  for (const [kind, applied] of [
    ['reset', 0],
    ['reset-after-apply', 1],
  ] as const) {
    it(`resets the connection, with ${kind} after ${applied} applied calls`, async () => {
      const { emulator, contactId, customer } = await chatWithCustomer();
      emulator.setFaults(always(kind));
      const error = await failure(onTheWire(emulator, customer), Error);
      expect(error).to.have.property('code', 'ECONNRESET');
      expect(await said(emulator, contactId)).to.equal(applied);
    });
  }

  it('supports repeating an interrupted call with its client token', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('reset-after-apply', { count: 2 }));
    const body = { ...message, ClientToken: 'token-1' };
    const again = () =>
      send(emulator.url + PATHS.SendMessage, 'POST', body, customer.connectionToken);
    await failure(again(), TypeError);
    await failure(again(), TypeError);
    expect((await again()).status).to.equal(200);
    const { counts } = await look(emulator, contactId);
    expect(counts).to.deep.equal({ applied: 1, deduplicated: 2 });
  });

  it('affects the response of a call that fails anyway, and keeps its status', async () => {
    const { emulator } = await chatWithCustomer();
    emulator.setFaults(always('empty-body'));
    const { answer, text } = await onTheWire(emulator, { connectionToken: 'unknown' });
    expect(answer.statusCode).to.equal(403);
    expect(answer.headers['x-amzn-errortype']).to.equal('AccessDeniedException');
    expect(text).to.equal('');
  });

  it('has the same effects with the same seed, and others with another seed', async () => {
    const faults: FaultRule[] = [
      { operation: 'SendMessage', kind: 'throttle', probability: 0.2 },
      { operation: '*', kind: 'reset-after-apply', probability: 0.2 },
      { operation: '*', kind: 'html-error', probability: 0.2 },
    ];
    const first = await outcomes({ seed: 7, faults });
    expect(new Set(first)).to.deep.equal(new Set([200, 429, 502, 'cut']));
    expect(await outcomes({ seed: 7, faults })).to.deep.equal(first);
    expect(await outcomes({ seed: 8, faults })).not.to.deep.equal(first);
  });

  it('restarts when the same faults are set again', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const settings: FaultSettings = {
      seed: 3,
      faults: [{ operation: '*', kind: 'throttle', probability: 0.5 }],
    };
    const runs: number[][] = [[], []];
    for (const run of runs) {
      emulator.setFaults(settings);
      for (let i = 0; i < 20; i += 1) run.push((await sendMessage(emulator, customer)).status);
    }
    expect(runs[0]).to.deep.equal(runs[1]);
  });

  it('occurs as often as its probability says', async () => {
    const throttled = (await outcomes(always('throttle', { probability: 0.3 }), 500)).filter(
      (status) => status === 429,
    );
    expect(throttled.length).to.be.within(120, 180);
  });

  it('stops after its count, without changing the others', async () => {
    const faults = (count?: number): FaultRule[] => [
      {
        operation: 'SendMessage',
        kind: 'throttle',
        probability: 0.5,
        ...(count !== undefined && { count }),
      },
      { operation: 'SendMessage', kind: 'html-error', probability: 0.3 },
    ];
    const endless = await outcomes({ faults: faults() });
    const counted = await outcomes({ faults: faults(2) });
    let left = 2;
    const expected = endless.map((status) => {
      if (status === 429) left -= 1;
      return status === 429 && left < 0 ? 200 : status;
    });
    expect(counted).to.deep.equal(expected);
  });

  it('does not affect other operations, the controls and the attachment store', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('throttle'));
    const others = await send(
      emulator.url + PATHS.GetTranscript,
      'POST',
      {},
      customer.connectionToken,
    );
    expect(others.status).to.equal(200);
    expect(
      (await put(emulator, { faults: [{ ...always('reset').faults[0], operation: '*' }] })).status,
    ).to.equal(200);
    expect(
      (await send(`${emulator.url}/emulator/clock`, 'POST', { advanceMs: 1 })).status,
    ).to.equal(200);
    expect((await fetch(`${emulator.url}/attachments/x`)).status).to.equal(403);
    expect((await look(emulator, contactId)).ended).to.equal(false);
    expect((await inForce(emulator)).faults[0]!.struck).to.equal(0);
  });

  it('affects the calls that start a chat, with * and by name', async () => {
    const emulator = await start();
    for (const operation of ['*', 'StopContact']) {
      emulator.setFaults({ faults: [{ operation, kind: 'throttle', probability: 1 }] });
      const answer = await send(`${emulator.url}/contact/stop`, 'POST', {});
      expect(answer.status).to.equal(429);
    }
  });

  it('returns the current faults and how often each has occurred, until an empty list removes them', async () => {
    const { emulator, customer } = await chatWithCustomer();
    expect(await inForce(emulator)).to.deep.equal({ seed: 1, faults: [] });
    const faults = [
      { operation: 'SendMessage', kind: 'throttle', probability: 1, count: 2 },
      { operation: 'websocket', kind: 'reorder', probability: 1 },
    ];
    const answer = await put(emulator, { seed: 5, faults });
    expect(answer.status, answer.text).to.equal(200);
    for (let i = 0; i < 3; i += 1) await sendMessage(emulator, customer);
    expect(await inForce(emulator)).to.deep.equal({
      seed: 5,
      faults: [
        { ...faults[0], struck: 2 },
        { ...faults[1], struck: 0 },
      ],
    });
    expect((await put(emulator, { faults: [] })).body).to.deep.equal({ seed: 1, faults: [] });
    expect((await sendMessage(emulator, customer)).status).to.equal(200);
  });

  const rule = { operation: 'SendMessage', kind: 'throttle', probability: 0.6 };
  const invalid: [string, object, RegExp][] = [
    ['no list', {}, /^faults: is required/],
    ['another seed', { seed: 0.5, faults: [] }, /^seed: must be integer/],
    ['no operation', { faults: [{}] }, /^faults\[0\]\.operation: is required/],
    [
      'an unknown operation',
      { faults: [rule, { ...rule, operation: 'Send' }] },
      /^faults\[1\]\.operation: must be one of \*, websocket, CancelParticipantAuthentication, /,
    ],
    [
      'the name of a control',
      { faults: [{ ...rule, operation: 'SetFaults' }] },
      /^faults\[0\]\.operation: /,
    ],
    [
      'an unknown kind',
      { faults: [{ ...rule, kind: 'fire' }] },
      /^faults\[0\]\.kind: must be one of throttle, /,
    ],
    [
      'a kind of sockets for an operation',
      { faults: [{ ...rule, kind: 'reorder' }] },
      /^faults\[0\]\.kind: reorder requires the operation websocket/,
    ],
    [
      'a kind of operations for the socket',
      { faults: [{ ...rule, operation: 'websocket' }] },
      /^faults\[0\]\.kind: throttle requires an operation/,
    ],
    [
      'a kind of transcripts for another operation',
      { faults: [{ ...rule, kind: 'transcript-lag' }] },
      /^faults\[0\]\.kind: transcript-lag requires the operation GetTranscript/,
    ],
    [
      'probabilities of a lag above 1',
      {
        faults: [100, 200].map((delayMs) => ({
          operation: 'GetTranscript',
          kind: 'transcript-lag',
          probability: 0.75,
          delayMs,
        })),
      },
      /^faults: the probabilities for GetTranscript \(transcript-lag\) add up to 1\.5, more than 1/,
    ],
    [
      'a probability above 1',
      { faults: [{ ...rule, probability: 1.1 }] },
      /^faults\[0\]\.probability: must be <= 1/,
    ],
    [
      'a probability below 0',
      { faults: [{ ...rule, probability: -0.1 }] },
      /^faults\[0\]\.probability: must be >= 0/,
    ],
    ['a count of 0', { faults: [{ ...rule, count: 0 }] }, /^faults\[0\]\.count: must be >= 1/],
    [
      'a negative delay',
      { faults: [{ ...rule, delayMs: -1 }] },
      /^faults\[0\]\.delayMs: must be >= 0/,
    ],
    [
      'probabilities of an operation above 1',
      { faults: [rule, { ...rule, operation: '*' }] },
      /^faults: the probabilities for SendMessage add up to 1\.2, more than 1/,
    ],
    [
      'probabilities of a moment of the socket above 1',
      {
        faults: ['duplicate', 'reorder'].map((kind) => ({
          operation: 'websocket',
          kind,
          probability: 0.75,
        })),
      },
      /^faults: the probabilities for websocket \(item\) add up to 1\.5, more than 1/,
    ],
  ];
  for (const [name, settings, why] of invalid) {
    it(`refuses ${name}, over HTTP and in the library, and keeps the current faults`, async () => {
      const emulator = await start();
      emulator.setFaults({ seed: 9, faults: [] });
      const answer = await put(emulator, settings);
      expect(answer.status).to.equal(400);
      expectError(answer, 'ValidationException', why);
      const error = thrown(() => {
        emulator.setFaults(settings as FaultSettings);
      }, Error);
      expect(error.message).to.match(why);
      expect((await inForce(emulator)).seed).to.equal(9);
    });
  }

  it('accepts probabilities that add up to 1, except for rounding', async () => {
    const emulator = await start();
    const faults = Array.from({ length: 10 }, () => ({ ...rule, probability: 0.1 }));
    expect((await put(emulator, { faults })).status).to.equal(200);
    const others = [0.7, 0.2, 0.1].map((probability) => ({ ...rule, probability }));
    expect((await put(emulator, { faults: others })).status).to.equal(200);
  });

  it('applies the faults that it is started with', async () => {
    const { emulator, customer } = await chatWithCustomer({ faults: always('throttle') });
    expect((await sendMessage(emulator, customer)).status).to.equal(429);
    const wrong = { faults: [{ ...always('throttle').faults[0]!, probability: 2 }] };
    const error = await failure(startEmulator({ port: 0, faults: wrong }), Error);
    expect(error.message).to.match(/^faults\[0\]\.probability: /);
  });

  it('ends delayed responses when it is closed', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    emulator.setFaults(always('delay', { delayMs: 3_600_000 }));
    const pending = failure(sendMessage(emulator, customer), TypeError);
    while ((await said(emulator, contactId)) === 0);
    await emulator.close();
    await pending;
  });
});

describe('emulator: random draws of faults', () => {
  it('come from mulberry32', () => {
    const next = mulberry32(1);
    const drawn = Array.from({ length: 3 }, () => Math.floor(next() * 2 ** 32));
    expect(drawn).to.deep.equal([2693262067, 11749833, 2265367787]);
  });

  it('do not depend on the draws for sockets', () => {
    const kinds = (between: (faults: Faults) => void): (string | undefined)[] => {
      const faults = new Faults(['SendMessage']);
      faults.set({
        faults: [
          { operation: '*', kind: 'throttle', probability: 0.5 },
          { operation: 'websocket', kind: 'drop-socket', probability: 0.5 },
        ],
      });
      return Array.from({ length: 20 }, () => {
        between(faults);
        return faults.draw('SendMessage')?.kind;
      });
    };
    expect(kinds((faults) => faults.drawForSocket('item'))).to.deep.equal(kinds(() => undefined));
  });

  const moments = [
    ['refuse-subscribe', 'subscribe'],
    ['mute-subscribe', 'subscribe'],
    ['mute-heartbeat', 'heartbeat'],
    ['mute-socket', 'item'],
    ['drop-socket', 'item'],
    ['duplicate', 'item'],
    ['reorder', 'item'],
    ['swallow', 'item'],
    ['interrupt-stream', 'chunk'],
  ] as const;
  for (const [kind, moment] of moments) {
    it(`let ${kind} occur only at its moment, ${moment}`, () => {
      const faults = new Faults(['SendMessage']);
      faults.set({ faults: [{ operation: 'websocket', kind, probability: 1 }] });
      for (const at of ['subscribe', 'heartbeat', 'item', 'chunk'] as const) {
        expect(faults.drawForSocket(at)?.kind).to.equal(at === moment ? kind : undefined);
      }
      expect(faults.draw('SendMessage')).to.equal(undefined);
    });
  }
});
