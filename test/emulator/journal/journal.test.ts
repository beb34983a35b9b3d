import { expect } from 'chai';
import type { JournalEntry } from 'amazon_connect_participant_emulator';

import { Journal } from '../../../emulator/src/journal/journal.js';
import { Clock } from '../../../emulator/src/time/clock.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  expectError,
  ok,
  PATHS,
  say,
  send,
  start,
} from '../support/chat.js';
import { listen } from '../support/socket.js';

interface Extract {
  readonly calls: readonly JournalEntry[];
  readonly dropped: number;
}

async function journalOf({ url }: { readonly url: string }, query = ''): Promise<Extract> {
  const response = await fetch(`${url}/emulator/calls${query}`);
  expect(response.status).to.equal(200);
  return (await response.json()) as Extract;
}

describe('emulator: the journal', () => {
  afterEach(closeAll);

  it('has every call with its operation, caller, result and bodies', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const answer = await call(emulator, 'SendMessage', customer.connectionToken, {
      ContentType: 'text/plain',
      Content: 'hello',
      ClientToken: 'once',
    });
    const { calls, dropped } = await journalOf(emulator, '?operation=SendMessage');
    expect(dropped).to.equal(0);
    expect(calls).to.have.length(1);
    const [{ time, durationMs, ...entry }] = calls as [JournalEntry];
    expect(time).to.match(/^\d{4}-.*Z$/);
    expect(durationMs).to.be.at.least(0);
    expect(entry).to.deep.equal({
      operation: 'SendMessage',
      method: 'POST',
      status: 200,
      requestId: answer.headers.get('x-amzn-requestid'),
      contactId,
      participantId: customer.participantId,
      request: { ContentType: 'text/plain', Content: 'hello', ClientToken: 'once' },
      response: JSON.parse(answer.text) as unknown,
    });
    expect(emulator.calls({ operation: 'SendMessage' })).to.deep.equal(calls);
  });

  it('shows which calls were repeats, and which faults occurred', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const body = { ContentType: 'text/plain', Content: 'hello', ClientToken: 'once' };
    await ok(emulator, 'SendMessage', customer.connectionToken, body);
    await ok(emulator, 'SendMessage', customer.connectionToken, body);
    const probability = 1;
    for (const kind of ['throttle', 'reset', 'reset-after-apply'] as const) {
      emulator.setFaults({ faults: [{ operation: 'SendMessage', kind, probability }] });
      await send(emulator.url + PATHS.SendMessage, 'POST', body, customer.connectionToken).catch(
        () => undefined,
      );
    }
    const seen = emulator
      .calls({ operation: 'SendMessage' })
      .map(({ status, deduplicated, fault }) => [status, deduplicated, fault]);
    expect(seen).to.deep.equal([
      [200, undefined, undefined],
      [200, true, undefined],
      [429, undefined, 'throttle'],
      [undefined, undefined, 'reset'],
      [undefined, true, 'reset-after-apply'],
    ]);
  });

  it('shows that a repeated StartChatContact was a repeat', async () => {
    const emulator = await start();
    const body = {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
      ClientToken: 'once',
    };
    for (let i = 0; i < 2; i += 1) await send(`${emulator.url}/contact/chat`, 'PUT', body);
    const calls = emulator.calls({ operation: 'StartChatContact' });
    expect(calls.map(({ deduplicated }) => deduplicated)).to.deep.equal([undefined, true]);
    expect(calls[0]!.response).to.include({ ParticipantToken: '***' });
  });

  it('has a call as soon as it has a response, and one that never gets one', async () => {
    const { emulator, customer } = await chatWithCustomer();
    emulator.setFaults({ faults: [{ operation: 'SendEvent', kind: 'hang', probability: 1 }] });
    const controller = new AbortController();
    const hanging = fetch(emulator.url + PATHS.SendEvent, {
      method: 'POST',
      headers: { 'X-Amz-Bearer': customer.connectionToken },
      body: '{}',
      signal: controller.signal,
    }).catch(() => undefined);
    while (emulator.calls({ operation: 'SendEvent' }).length === 0) {
      await new Promise(setImmediate);
    }
    expect(emulator.calls({ operation: 'SendEvent' })[0]).to.include({ fault: 'hang' });
    expect(emulator.calls({ operation: 'SendEvent' })[0]).not.to.have.property('status');
    controller.abort();
    await hanging;
  });

  it('has the reason of a refusal, and no token', async () => {
    const { emulator, customer } = await chatWithCustomer();
    await call(emulator, 'GetTranscript', customer.participantToken, '{"broken');
    await send(
      emulator.url + PATHS.SendMessage,
      'POST',
      `no JSON ${customer.connectionToken}`,
      customer.connectionToken,
    );
    await listen(emulator, customer);
    const calls = emulator.calls();
    expect(calls.find(({ status }) => status === 403)).to.include({
      error: 'AccessDeniedException',
      reason: 'This call requires a connection token, but it has a participant token',
    });
    expect(calls.find(({ status }) => status === 400)).to.include({ request: 'no JSON ***' });
    const text = JSON.stringify(calls);
    expect(text).not.to.contain(customer.participantToken);
    expect(text).not.to.contain(customer.connectionToken);
    expect(text).not.to.contain('ticket=');
    expect(text).to.contain('"Websocket":{"Url":"***"');
  });

  it('has the frames of sockets, including those that a fault holds back', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const socket = await listen(emulator, customer);
    emulator.setFaults({
      faults: [{ operation: 'websocket', kind: 'swallow', probability: 1, count: 1 }],
    });
    await say(emulator, customer, 'lost');
    await say(emulator, customer, 'seen');
    await socket.items();
    const { calls } = await journalOf(emulator, `?operation=websocket&contactId=${contactId}`);
    const seen = calls.map(({ direction, fault, request, response }) => {
      const { topic, content } = (request ?? response) as { topic: string; content?: string };
      const isItem = topic === 'aws/chat' && content !== undefined;
      return [
        direction,
        fault,
        isItem ? (JSON.parse(content) as { Content: string }).Content : topic,
      ];
    });
    expect(seen).to.deep.equal([
      ['received', undefined, 'aws/subscribe'],
      ['sent', undefined, 'aws/subscribe'],
      ['sent', 'swallow', 'lost'],
      ['sent', undefined, 'seen'],
      ['received', undefined, 'aws/heartbeat'],
      ['sent', undefined, 'aws/heartbeat'],
    ]);
    expect(calls[0]).to.include({ contactId, participantId: customer.participantId });
    expect(emulator.calls({ operation: 'OpenWebSocket' })[0]).to.include({ status: 101 });
  });

  it('is filtered by operation, contact and status, and cleared', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    await say(emulator, customer, 'one');
    await call(emulator, 'SendMessage', customer.connectionToken, {});
    await send(`${emulator.url}/nowhere`, 'GET');
    const count = async (query: string): Promise<number> =>
      (await journalOf(emulator, query)).calls.length;
    expect(await count('?operation=SendMessage')).to.equal(2);
    expect(await count('?operation=SendMessage&status=400')).to.equal(1);
    expect(await count(`?contactId=${contactId}`)).to.equal(3);
    expect(await count('?contactId=nobody')).to.equal(0);
    expect(await count('?status=404')).to.equal(1);
    expect(emulator.calls({ contactId, status: 200 })).to.have.length(2);
    const wrong = await send(`${emulator.url}/emulator/calls?status=2xx`, 'GET');
    expectError(wrong, 'ValidationException', /^status: must be a three-digit number/);
    expect((await send(`${emulator.url}/emulator/calls`, 'DELETE')).status).to.equal(200);
    expect(await count('')).to.equal(0);
  });

  it('keeps the newest entries and returns how many were dropped', () => {
    const journal = new Journal(new Clock());
    for (let i = 0; i < 25_000; i += 1)
      journal.add({ operation: 'SendMessage', requestId: `${i}` });
    const { calls, dropped } = journal.list();
    expect(calls).to.have.length(10_000);
    expect(dropped).to.equal(15_000);
    expect(calls[0]!.requestId).to.equal('15000');
    expect(calls.at(-1)!.requestId).to.equal('24999');
  });

  it('keeps bodies of 32 MiB of characters at most', () => {
    const journal = new Journal(new Clock());
    const request = JSON.stringify('x'.repeat(1024 * 1024 - 2));
    for (let i = 0; i < 40; i += 1) journal.add({ requestId: `${i}` }, { request });
    const { calls, dropped } = journal.list();
    expect(calls).to.have.length(32);
    expect(dropped).to.equal(8);
    journal.clear();
    expect(journal.list()).to.deep.equal({ calls: [], dropped: 0 });
  });
});
