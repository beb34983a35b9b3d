import { expect } from 'chai';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type { Emulator } from 'amazon_connect_participant_emulator';

import { failure, thrown } from '../../support/failure.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  EVENT,
  expectDenied,
  join,
  ok,
  PATHS,
  say,
  send,
  start,
} from '../support/chat.js';
import { listen, refusal, socketUrl } from '../support/socket.js';

describe('emulator: a chat in the same process', () => {
  afterEach(closeAll);

  it('lets an agent join to send a message, and uses the same one afterwards', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const socket = await listen(emulator, customer);
    const chat = emulator.contact(contactId);
    const first = chat.say('AGENT', 'How can I help?');
    chat.say('AGENT', 'Hello?');
    const items = await socket.items();
    expect(items.map(({ ContentType }) => ContentType)).to.deep.equal([
      `${EVENT}participant.joined`,
      'text/plain',
      'text/plain',
    ]);
    expect(items[1]).to.deep.equal(first);
    expect(chat.participants).to.deep.equal([
      {
        participantId: customer.participantId,
        role: 'CUSTOMER',
        displayName: 'Ada',
        state: 'connected',
        openSockets: 1,
      },
      {
        participantId: first.ParticipantId,
        role: 'AGENT',
        displayName: 'Agent',
        state: 'connected',
        openSockets: 0,
      },
    ]);
    expect(chat.transcript.at(-1)!.Content).to.equal('Hello?');
  });

  it('sends messages as present participants, and as the contact flow', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const chat = emulator.contact(contactId);
    expect(chat.say('CUSTOMER', 'hello').ParticipantId).to.equal(customer.participantId);
    expect(chat.say('AGENT', 'hello').ParticipantId).to.equal(agent.participantId);
    expect(chat.say('SYSTEM', 'hello')).to.include({
      ParticipantRole: 'SYSTEM',
      DisplayName: 'SYSTEM_MESSAGE',
    });
    expect(chat.push({ ContentType: `${EVENT}participant.idle` }).Type).to.equal('EVENT');
    const error = thrown(() => chat.push({ ContentType: '' }), Error);
    expect(error.message).to.match(/^ContentType: /);
  });

  it('waits for an item that exists, that arrives, or that is only sent live', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const chat = emulator.contact(contactId);
    const Id = await say(emulator, customer, 'first');
    expect((await chat.waitFor(({ Content }) => Content === 'first')).Id).to.equal(Id);
    const both = [1, 2].map(() => chat.waitFor(({ Content }) => Content === 'second'));
    const typing = chat.waitFor(({ ContentType }) => ContentType === `${EVENT}typing`);
    await ok(emulator, 'SendEvent', customer.connectionToken, { ContentType: `${EVENT}typing` });
    await say(emulator, customer, 'second');
    const [one, two] = await Promise.all(both);
    expect(one).to.deep.equal(two);
    expect((await typing).ParticipantId).to.equal(customer.participantId);
  });

  it('rejects if nothing matches in time, and if a condition throws', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const chat = emulator.contact(contactId);
    const error = await failure(
      chat.waitFor(() => false, { timeout: 1 }),
      Error,
    );
    expect(error.message).to.equal('No item matched within 1 ms, out of 1 items');
    const thrower = failure(
      chat.waitFor(({ Content }) => {
        if (Content === 'x') throw new RangeError('no');
        return false;
      }),
      RangeError,
    );
    await say(emulator, customer, 'x');
    await thrower;
  });

  it('refuses chats that do not exist or have ended', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    expect(thrown(() => emulator.contact('nothing'), Error).message).to.match(/no such contact/);
    const chat = emulator.contact(contactId);
    await send(`${emulator.url}/contact/stop`, 'POST', { InstanceId: 'i', ContactId: contactId });
    for (const speak of [
      () => chat.say('AGENT', 'too late'),
      () => chat.push({ ContentType: 'text/plain', Content: 'too late' }),
    ]) {
      expect(thrown(speak, Error).message).to.match(/has ended/);
    }
  });

  it('refuses content types that the chat cannot have', async () => {
    const emulator = await start();
    for (const contentTypes of [['text/markdown'], ['text/plain', 'text/html'], []]) {
      await failure(emulator.startChat({ displayName: 'Ada', contentTypes }), Error);
    }
  });
});

describe('emulator: reset and close', () => {
  afterEach(closeAll);

  const ways: [string, (emulator: Emulator) => unknown][] = [
    [
      'in the library',
      (emulator) => {
        emulator.reset();
      },
    ],
    ['over HTTP', ({ url }) => send(`${url}/emulator/reset`, 'POST')],
  ];
  for (const [how, reset] of ways) {
    it(`clears chats, tokens, sockets, calls, settings and time, ${how}`, async () => {
      const limits = { SendMessage: { perSecond: 1000 } };
      const { emulator, contactId, customer } = await chatWithCustomer({ limits });
      const socket = await listen(emulator, customer);
      const unopened = await socketUrl(emulator, customer);
      emulator.setFaults({ faults: [{ operation: '*', kind: 'delay', probability: 0 }] });
      emulator.setLimits({});
      emulator.advance(60 * 60_000);
      const later = Date.now() + 30 * 60_000;
      await reset(emulator);
      expect(await socket.closed).to.equal(1001);
      expect(await refusal(unopened)).to.equal(403);
      expectDenied(await call(emulator, 'GetTranscript', customer.connectionToken));
      expect(thrown(() => emulator.contact(contactId), Error).message).to.match(/no such contact/);
      expect(emulator.calls({ contactId })).to.deep.equal([]);
      const show = async (what: string): Promise<unknown> =>
        (await fetch(`${emulator.url}/emulator/${what}`)).json();
      expect(await show('faults')).to.deep.equal({ seed: 1, faults: [] });
      expect(await show('limits')).to.deep.equal({ limits });
      expect(await show('contacts')).to.deep.equal({ contacts: [] });
      const { now } = (await show('clock')) as { now: string };
      expect(Date.parse(now)).to.be.below(later);
      await emulator.startChat({ displayName: 'Eve' });
    });
  }

  it('ends pending calls', async () => {
    const { emulator, customer } = await chatWithCustomer();
    emulator.setFaults({ faults: [{ operation: 'SendMessage', kind: 'hang', probability: 1 }] });
    const url = emulator.url + PATHS.SendMessage;
    const pending = failure(send(url, 'POST', {}, customer.connectionToken), TypeError);
    while (emulator.calls({ operation: 'SendMessage' }).length === 0) {
      await new Promise(setImmediate);
    }
    emulator.reset();
    await pending;
  });

  it('closes when it goes out of scope', async () => {
    const health = async (): Promise<string> => {
      await using emulator = await startEmulator({ port: 0 });
      const url = `${emulator.url}/health`;
      expect((await fetch(url)).status).to.equal(200);
      return url;
    };
    await failure(fetch(await health()), TypeError);
  });
});
