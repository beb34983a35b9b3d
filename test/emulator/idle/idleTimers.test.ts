import { expect } from 'chai';
import type { IdleTimerSettings } from 'amazon_connect_participant_emulator';

import { thrown } from '../../support/failure.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  connect,
  EVENT,
  expectDenied,
  expectError,
  join,
  look,
  ok,
  say,
  send,
  start,
  stopTime,
} from '../support/chat.js';
import { listen } from '../support/socket.js';

const SECOND = 1000;
const CUSTOMER = { idleMs: 60 * SECOND, disconnectMs: 30 * SECOND };

async function conversation(idleTimers: IdleTimerSettings) {
  const chat = await chatWithCustomer({ idleTimers });
  const agent = await join(chat.emulator, chat.contactId);
  const customer = chat.customer.participantId;
  /** The events since both have joined: what, and of whom. */
  const events = async () =>
    (await look(chat.emulator, chat.contactId)).transcript
      .slice(2)
      .map(({ ContentType, ParticipantId }) => {
        const name = ContentType.replace(EVENT, '');
        return ParticipantId ? `${name} ${ParticipantId === customer ? 'Ada' : 'Grace'}` : name;
      });
  const advance = (seconds: number) =>
    send(`${chat.emulator.url}/emulator/clock`, 'POST', { advanceMs: seconds * SECOND });
  return { ...chat, agent, events, advance };
}

describe('emulator: idle timers', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  it('are off by default', async () => {
    const { advance, events } = await conversation({});
    await advance(3600);
    expect(await events()).to.deep.equal([]);
  });

  it('show everyone, after their time, that a customer is idle', async () => {
    const { emulator, contactId, customer, agent, advance } = await conversation({ CUSTOMER });
    const sockets = [await listen(emulator, customer), await listen(emulator, agent)];
    await advance(55);
    for (const socket of sockets) expect(await socket.items()).to.deep.equal([]);
    await advance(5);
    const { transcript } = await look(emulator, contactId);
    for (const socket of sockets) {
      const [item] = await socket.items();
      expect(item).to.deep.equal(transcript.at(-1));
      expect(item).to.include({
        Type: 'EVENT',
        ContentType: `${EVENT}participant.idle`,
        ParticipantId: customer.participantId,
        DisplayName: 'Ada',
        ParticipantRole: 'CUSTOMER',
      });
    }
  });

  it('restart with each message, but not with events that clients send automatically', async () => {
    const { emulator, customer, agent, advance, events } = await conversation({ CUSTOMER });
    const messageId = await say(emulator, agent, 'hello');
    await advance(50);
    await say(emulator, customer, 'hi');
    await advance(50);
    for (const body of [
      { ContentType: `${EVENT}typing` },
      { ContentType: `${EVENT}message.read`, Content: JSON.stringify({ messageId }) },
    ]) {
      await ok(emulator, 'SendEvent', customer.connectionToken, body);
    }
    await connect(emulator, customer);
    expect((await events()).slice(2)).to.deep.equal([]);
    await advance(10);
    expect((await events()).slice(2)).to.deep.equal(['participant.idle Ada']);
  });

  it('show that an idle participant has returned, before the message', async () => {
    const { emulator, customer, advance, events } = await conversation({ CUSTOMER });
    await advance(70);
    await say(emulator, customer, 'back');
    await advance(55);
    expect(await events()).to.deep.equal([
      'participant.idle Ada',
      'participant.returned Ada',
      'text/plain Ada',
    ]);
    await advance(5);
    expect((await events()).at(-1)).to.equal('participant.idle Ada');
  });

  it('treat an attachment as a message', async () => {
    const { emulator, customer, advance, events } = await conversation({ CUSTOMER });
    await advance(70);
    const { AttachmentId, UploadMetadata } = await ok(
      emulator,
      'StartAttachmentUpload',
      customer.connectionToken,
      {
        ContentType: 'text/plain',
        AttachmentSizeInBytes: 1,
        AttachmentName: 'a.txt',
        ClientToken: '1',
      },
    );
    const headers = UploadMetadata.HeadersToInclude;
    await fetch(UploadMetadata.Url, { method: 'PUT', headers, body: 'x' });
    expect((await events()).at(-1)).to.equal('participant.idle Ada');
    await ok(emulator, 'CompleteAttachmentUpload', customer.connectionToken, {
      AttachmentIds: [AttachmentId],
      ClientToken: '2',
    });
    expect((await events()).slice(1)).to.deep.equal(['participant.returned Ada', 'text/plain Ada']);
  });

  it('disconnect everyone except the customer, whose chat continues', async () => {
    const { emulator, contactId, customer, agent, advance, events } = await conversation({
      CUSTOMER,
    });
    const socket = await listen(emulator, agent);
    await advance(89);
    expect(await events()).to.deep.equal(['participant.idle Ada']);
    await advance(1);
    expect((await events()).slice(1)).to.deep.equal([
      'participant.autodisconnection Grace',
      'participant.left Grace',
    ]);
    expect(await socket.closed).to.equal(1000);
    const refused = await call(emulator, 'GetTranscript', agent.connectionToken);
    expectDenied(refused);
    expect((await look(emulator, contactId)).ended).to.equal(false);
    await say(emulator, customer, 'anybody there?');
    await advance(3600);
    expect((await events()).slice(3)).to.deep.equal(['participant.returned Ada', 'text/plain Ada']);
  });

  it('also run for agents, and can disconnect without idling', async () => {
    const { advance, events } = await conversation({ AGENT: { disconnectMs: 10 * SECOND } });
    await advance(10);
    expect(await events()).to.deep.equal([
      'participant.autodisconnection Grace',
      'participant.left Grace',
    ]);
  });

  it('run while the customer and someone else are present, and do nothing after the chat has ended', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer({ idleTimers: { CUSTOMER } });
    emulator.advance(3600 * SECOND);
    const agent = await join(emulator, contactId);
    emulator.advance(59 * SECOND);
    await ok(emulator, 'DisconnectParticipant', agent.connectionToken);
    emulator.advance(3600 * SECOND);
    await join(emulator, contactId);
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    emulator.advance(3600 * SECOND);
    const { transcript } = await look(emulator, contactId);
    expect(transcript.map(({ ContentType }) => ContentType.replace(EVENT, ''))).to.deep.equal([
      'participant.joined',
      'participant.joined',
      'participant.left',
      'participant.joined',
      'participant.left',
      'chat.ended',
    ]);
  });

  it('apply to the built-in agent, which sends nothing after it is disconnected', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer({
      agent: { answers: [{ say: 'too late', delayMs: 60 * SECOND }] },
      idleTimers: { AGENT: { disconnectMs: 30 * SECOND } },
    });
    const socket = await listen(emulator, customer);
    while ((await look(emulator, contactId)).participants.length < 2);
    await say(emulator, customer, 'hello');
    while (!(await socket.items()).some(({ ContentType }) => ContentType === `${EVENT}typing`));
    emulator.advance(120 * SECOND);
    await say(emulator, customer, 'hello?');
    const { transcript } = await look(emulator, contactId);
    expect(transcript.map(({ ContentType }) => ContentType.replace(EVENT, ''))).to.deep.equal([
      'participant.joined',
      'participant.joined',
      'text/plain',
      'participant.autodisconnection',
      'participant.left',
      'text/plain',
    ]);
  });

  it('are set, returned and removed by their control, for active chats', async () => {
    const { emulator, advance, events } = await conversation({});
    const url = `${emulator.url}/emulator/idle-timers`;
    await advance(3600);
    const set = await send(url, 'PUT', { idleTimers: { CUSTOMER } });
    expect(set.status, set.text).to.equal(200);
    expect(await (await fetch(url)).json()).to.deep.equal({ idleTimers: { CUSTOMER } });
    await advance(60);
    expect(await events()).to.deep.equal(['participant.idle Ada']);
    emulator.setIdleTimers({});
    await advance(3600);
    expect(await events()).to.deep.equal(['participant.idle Ada']);
  });

  const invalid: [string, object, RegExp][] = [
    ['an unknown role', { BOT: {} }, /^idleTimers: must NOT have additional properties/],
    ['no time', { CUSTOMER: { idleMs: 0 } }, /^idleTimers\.CUSTOMER\.idleMs: must be >= 1/],
    ['an unknown timer', { AGENT: { ms: 5 } }, /^idleTimers\.AGENT: must NOT have additional/],
  ];
  for (const [name, settings, why] of invalid) {
    it(`refuse ${name}, over HTTP and in the library`, async () => {
      const emulator = await start();
      const url = `${emulator.url}/emulator/idle-timers`;
      const answer = await send(url, 'PUT', { idleTimers: settings });
      expectError(answer, 'ValidationException', why);
      const error = thrown(() => {
        emulator.setIdleTimers(settings);
      }, Error);
      expect(error.message).to.match(why);
    });
  }
});
