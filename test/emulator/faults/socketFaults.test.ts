import type { SocketFaultKind } from 'amazon_connect_participant_emulator';
import { expect } from 'chai';

import {
  call,
  chatWithCustomer,
  closeAll,
  EVENT,
  look,
  ok,
  say,
  send,
  openSockets,
  push,
} from '../support/chat.js';
import { listen, socketUrl, TestSocket } from '../support/socket.js';

describe('emulator: faults of the socket', () => {
  afterEach(closeAll);

  async function chatWithFault(kind: SocketFaultKind) {
    const chat = await chatWithCustomer();
    const socket = await listen(chat.emulator, chat.customer);
    chat.emulator.setFaults({
      faults: [{ operation: 'websocket', kind, probability: 1, count: 1 }],
    });
    return { ...chat, socket };
  }

  it('refuses a subscription', async () => {
    const { emulator, customer } = await chatWithFault('refuse-subscribe');
    const socket = await TestSocket.open(await socketUrl(emulator, customer));
    const subscribe = { topic: 'aws/subscribe', content: { topics: ['aws/chat'] } };
    expect((await socket.ask(subscribe)).content).to.have.property('status', 'failure');
    expect((await socket.ask(subscribe)).content).to.have.property('status', 'success');
  });

  it('does not respond to a subscription, and sends no items', async () => {
    const { emulator, customer } = await chatWithFault('mute-subscribe');
    const socket = await TestSocket.open(await socketUrl(emulator, customer));
    const subscribe = { topic: 'aws/subscribe', content: { topics: ['aws/chat'] } };
    socket.socket.send(JSON.stringify(subscribe));
    await say(emulator, customer, 'unheard');
    expect((await socket.ask({ topic: 'aws/ping' })).topic).to.equal('aws/ping');
    expect((await socket.ask(subscribe)).content).to.have.property('status', 'success');
    const Id = await say(emulator, customer, 'heard');
    expect((await socket.item()).Id).to.equal(Id);
  });

  it('does not respond to a heartbeat', async () => {
    const { socket } = await chatWithFault('mute-heartbeat');
    socket.socket.send('{"topic":"aws/heartbeat"}');
    expect((await socket.ask({ topic: 'aws/ping' })).topic).to.equal('aws/ping');
  });

  it('drops the socket instead of an item', async () => {
    const { emulator, contactId, customer, socket } = await chatWithFault('drop-socket');
    await say(emulator, customer, 'lost');
    expect(await socket.closed).to.equal(1006);
    expect((await look(emulator, contactId)).transcript).to.have.length(2);
  });

  it('becomes silent at an item, responds to nothing, and stays open', async () => {
    const { emulator, contactId, customer, socket } = await chatWithFault('mute-socket');
    const other = await listen(emulator, customer);
    await say(emulator, customer, 'unheard');
    await say(emulator, customer, 'unheard too');
    for (const topic of ['aws/heartbeat', 'aws/ping', 'aws/nothing']) {
      socket.socket.send(JSON.stringify({ topic }));
    }
    expect((await other.items()).map(({ Content }) => Content)).to.deep.equal([
      'unheard',
      'unheard too',
    ]);
    expect(socket.frames).to.have.length(1);
    expect(await openSockets(emulator, contactId)).to.deep.equal([2]);
  });

  it('sends an item twice', async () => {
    const { emulator, customer, socket } = await chatWithFault('duplicate');
    const Id = await say(emulator, customer, 'twice');
    expect((await socket.items()).map((item) => item.Id)).to.deep.equal([Id, Id]);
  });

  it('loses an item, which the transcript has, and continues', async () => {
    const { emulator, contactId, customer, socket } = await chatWithFault('swallow');
    const lost = await say(emulator, customer, 'lost');
    const seen = await say(emulator, customer, 'seen');
    expect((await socket.items()).map(({ Id }) => Id)).to.deep.equal([seen]);
    const { transcript } = await look(emulator, contactId);
    expect(transcript.map(({ Id }) => Id)).to.include(lost);
  });

  it('loses an item on one socket that another one delivers', async () => {
    const { emulator, customer, socket } = await chatWithFault('swallow');
    const other = await listen(emulator, customer);
    const Id = await say(emulator, customer, 'hello');
    const seen = [...(await socket.items()), ...(await other.items())];
    expect(seen.map((item) => item.Id)).to.deep.equal([Id]);
  });

  it('loses the end of a chat, whose tokens are refused at once', async () => {
    const { emulator, contactId, customer, socket } = await chatWithFault('swallow');
    await send(`${emulator.url}/contact/stop`, 'POST', { ContactId: contactId });
    expect(await socket.closed).to.equal(1000);
    expect(socket.frames).to.have.length(1);
    for (const operation of ['GetTranscript', 'SendMessage'] as const) {
      const answer = await call(emulator, operation, customer.connectionToken);
      expect(answer.status).to.equal(403);
    }
  });

  it('drops the socket after a chunk of a streamed message, which continues without it', async () => {
    const { emulator, contactId, socket } = await chatWithFault('interrupt-stream');
    const chunk = (ChunkNumber: number, Content: string) => ({
      Id: 'streamed',
      ContentType: 'text/plain',
      Content,
      MessageMetadata: { ChunkNumber, MessageCompleted: ChunkNumber === 3 },
    });
    await push(emulator, contactId, chunk(1, 'On'));
    expect((await socket.item()).Content).to.equal('On');
    expect(await socket.closed).to.equal(1006);
    await push(emulator, contactId, chunk(2, 'On its'));
    await push(emulator, contactId, chunk(3, 'On its way'));
    expect((await look(emulator, contactId)).transcript.at(-1)!.Content).to.equal('On its way');
  });

  it('does not affect complete messages and last chunks when it interrupts streams', async () => {
    const { emulator, contactId, customer, socket } = await chatWithFault('interrupt-stream');
    await say(emulator, customer, 'whole');
    await push(emulator, contactId, {
      ContentType: 'text/plain',
      Content: 'whole too',
      MessageMetadata: { ChunkNumber: 1, MessageCompleted: true },
    });
    expect(await socket.items()).to.have.length(2);
  });

  it('sends an item after the next one', async () => {
    const { emulator, customer, socket } = await chatWithFault('reorder');
    // The customer leaves and the chat ends at once, so that the two items come together.
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    const events = [await socket.item(), await socket.item()];
    expect(events.map(({ ContentType }) => ContentType.replace(EVENT, ''))).to.deep.equal([
      'chat.ended',
      'participant.left',
    ]);
    expect(await socket.closed).to.equal(1000);
  });

  it('sends an item late if no other comes, and does not lose the last one', async () => {
    const { emulator, customer, socket } = await chatWithFault('reorder');
    const sent = performance.now();
    const Id = await say(emulator, customer, 'alone');
    expect((await socket.item()).Id).to.equal(Id);
    expect(performance.now() - sent).to.be.greaterThan(45);
  });

  it('sends an item that it holds back before the socket goes silent', async () => {
    const { emulator, customer, socket } = await chatWithFault('reorder');
    const Id = await say(emulator, customer, 'late, not lost');
    emulator.setFaults({
      faults: [{ operation: 'websocket', kind: 'mute-socket', probability: 1, count: 1 }],
    });
    await say(emulator, customer, 'unheard');
    expect((await socket.item()).Id).to.equal(Id);
  });

  it('sends an item that it holds back before the chat ends', async () => {
    const { emulator, contactId, socket } = await chatWithFault('reorder');
    await send(`${emulator.url}/contact/stop`, 'POST', { ContactId: contactId });
    expect((await socket.item()).ContentType).to.equal(`${EVENT}chat.ended`);
    expect(await socket.closed).to.equal(1000);
  });
});

describe('emulator: the seed of faults of the socket', () => {
  afterEach(closeAll);

  /** How often each of 40 items came. */
  async function copies(seed: number): Promise<number[]> {
    const { emulator, customer } = await chatWithCustomer();
    const socket = await listen(emulator, customer);
    emulator.setFaults({
      seed,
      faults: [{ operation: 'websocket', kind: 'duplicate', probability: 0.5 }],
    });
    const ids: string[] = [];
    for (let i = 0; i < 40; i += 1) ids.push(await say(emulator, customer, 'x'));
    const seen = await socket.items();
    return ids.map((id) => seen.filter(({ Id }) => Id === id).length);
  }

  it('affects the same items with the same faults', async () => {
    const first = await copies(7);
    expect(new Set(first)).to.deep.equal(new Set([1, 2]));
    expect(await copies(7)).to.deep.equal(first);
    expect(await copies(8)).not.to.deep.equal(first);
  });
});
