import { expect } from 'chai';
import type { MessageProcessingRule } from 'amazon_connect_participant_emulator';

import { failure, thrown } from '../../support/failure.js';
import type { SeenItem } from '../support/bodies.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  EVENT,
  expectError,
  join,
  ok,
  push,
  say,
  send,
  start,
  stopTime,
} from '../support/chat.js';
import type { Person } from '../support/chat.js';
import { listen } from '../support/socket.js';

const CARD: MessageProcessingRule = { when: '/\\d{16}/', content: 'my card is ***', delayMs: 5000 };
const message = { ContentType: 'text/plain', Content: 'my card is 4242424242424242' };

async function chatWithRules(...rules: MessageProcessingRule[]) {
  const chat = await chatWithCustomer({ messageProcessing: { rules } });
  const { emulator, contactId, customer } = chat;
  const agent = await join(emulator, contactId);
  const sockets = {
    ofCustomer: await listen(emulator, customer),
    ofAgent: await listen(emulator, agent),
  };
  const sendMessage = () => ok(emulator, 'SendMessage', customer.connectionToken, message);
  const transcriptOf = async ({ connectionToken }: Person) =>
    (await ok(emulator, 'GetTranscript', connectionToken)).Transcript;
  return { ...chat, agent, ...sockets, sendMessage, transcriptOf };
}

const contents = (items: readonly SeenItem[]) =>
  items.filter(({ Type }) => Type === 'MESSAGE').map(({ Content }) => Content);

describe('emulator: message processing', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  it('returns PROCESSING, and shows the message only to its sender', async () => {
    const { customer, agent, ofCustomer, ofAgent, sendMessage, transcriptOf } =
      await chatWithRules(CARD);
    const { Id, AbsoluteTime, ...rest } = await sendMessage();
    expect(rest).to.deep.equal({ MessageMetadata: { MessageProcessingStatus: 'PROCESSING' } });
    const MessageMetadata = { MessageId: Id, MessageProcessingStatus: 'PROCESSING' };
    const seen = { Id, AbsoluteTime, ...message, MessageMetadata };
    expect((await ofCustomer.items())[0]).to.deep.include(seen);
    expect((await transcriptOf(customer))[0]).to.deep.include(seen);
    expect(await ofAgent.items()).to.deep.equal([]);
    expect(contents(await transcriptOf(agent))).to.deep.equal([]);
  });

  it('shows everyone the result, with the original id and time', async () => {
    const { emulator, customer, agent, ofCustomer, ofAgent, sendMessage, transcriptOf } =
      await chatWithRules(CARD);
    const { Id, AbsoluteTime } = await sendMessage();
    await say(emulator, agent, 'later');
    emulator.advance(5000);
    for (const socket of [ofCustomer, ofAgent]) {
      const last = (await socket.items()).at(-1)!;
      expect(last).to.include({ Id, AbsoluteTime, Type: 'MESSAGE', Content: CARD.content });
      expect(last).not.to.have.property('MessageMetadata');
    }
    for (const person of [customer, agent]) {
      expect(contents(await transcriptOf(person))).to.deep.equal(['later', CARD.content]);
    }
  });

  it('keeps the content of a message if the rule has none, and keeps its receipts', async () => {
    const { emulator, customer, agent, ofAgent, sendMessage, transcriptOf } = await chatWithRules({
      delayMs: 1000,
    });
    const { Id } = await sendMessage();
    await ok(emulator, 'SendEvent', customer.connectionToken, {
      ContentType: `${EVENT}message.read`,
      Content: JSON.stringify({ messageId: Id }),
    });
    expect(await ofAgent.items()).to.deep.equal([]);
    emulator.advance(1000);
    expect(contents(await ofAgent.items())).to.deep.equal([message.Content]);
    const [item] = await transcriptOf(agent);
    expect(item!.MessageMetadata).to.have.all.keys('MessageId', 'Receipts');
  });

  for (const outcome of ['FAILED', 'REJECTED'] as const) {
    it(`shows only the sender that a message is ${outcome}, and hides it from the others`, async () => {
      const { emulator, customer, agent, ofCustomer, ofAgent, sendMessage, transcriptOf } =
        await chatWithRules({ outcome, delayMs: 1000 });
      const { Id } = await sendMessage();
      emulator.advance(1000);
      const items = await ofCustomer.items();
      expect(
        items.map(({ Type, MessageMetadata }) => [Type, MessageMetadata.MessageProcessingStatus]),
      ).to.deep.equal([
        ['MESSAGE', 'PROCESSING'],
        ['MESSAGEMETADATA', outcome],
      ]);
      expect(items[1]!.MessageMetadata.MessageId).to.equal(Id);
      const [own] = await transcriptOf(customer);
      expect(own!.MessageMetadata.MessageProcessingStatus).to.equal(outcome);
      expect(await ofAgent.items()).to.deep.equal([]);
      expect(contents(await transcriptOf(agent))).to.deep.equal([]);
      const receipt = await call(emulator, 'SendEvent', agent.connectionToken, {
        ContentType: `${EVENT}message.read`,
        Content: JSON.stringify({ messageId: Id }),
      });
      expectError(receipt, 'ValidationException', /names a message of this chat/);
    });
  }

  it('ends when a control sets the result', async () => {
    const { emulator, contactId, agent, sendMessage, transcriptOf } = await chatWithRules(CARD);
    const { Id } = await sendMessage();
    await push(emulator, contactId, {
      ContentType: `${EVENT}message.metadata`,
      MessageMetadata: { MessageId: Id, MessageProcessingStatus: 'FAILED' },
    });
    emulator.advance(5000);
    expect(contents(await transcriptOf(agent))).to.deep.equal([]);
  });

  it('ends right after the response without a delay', async () => {
    const { ofAgent, sendMessage } = await chatWithRules({ content: 'clean' });
    await sendMessage();
    expect((await ofAgent.item()).Content).to.equal('clean');
  });

  it('applies the first matching rule, and ignores messages without a match', async () => {
    const { emulator, customer, agent, transcriptOf } = await chatWithRules(
      { when: 'DAMN', outcome: 'REJECTED' },
      { when: 'damn fine', content: 'never' },
    );
    const plain = await ok(emulator, 'SendMessage', customer.connectionToken, {
      ...message,
      Content: 'fine',
    });
    expect(plain).to.have.all.keys('Id', 'AbsoluteTime');
    await say(emulator, customer, 'damn fine');
    await say(emulator, customer, 'good');
    expect(contents(await transcriptOf(agent))).to.deep.equal(['good', 'fine']);
  });

  it('is not repeated for a repeated client token', async () => {
    const { emulator, customer, ofAgent } = await chatWithRules({ delayMs: 10 });
    const body = { ...message, ClientToken: 'token-1' };
    const first = await ok(emulator, 'SendMessage', customer.connectionToken, body);
    emulator.advance(10);
    expect(await ok(emulator, 'SendMessage', customer.connectionToken, body)).to.deep.equal(first);
    expect(contents(await ofAgent.items())).to.have.length(1);
  });

  it('shows a message to the built-in agent when it is processed', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer({
      agent: 'echo',
      messageProcessing: { rules: [CARD] },
    });
    const socket = await listen(emulator, customer);
    await ok(emulator, 'SendMessage', customer.connectionToken, message);
    await push(emulator, contactId, { ContentType: 'text/plain', Content: 'between' });
    expect(contents(await socket.items())).to.deep.equal([message.Content, 'between']);
    emulator.advance(5000);
    const said = (await socket.items()).map((item) => [item.ParticipantRole, item.Content]);
    expect(said).to.deep.include(['AGENT', CARD.content]);
    expect(said).not.to.deep.include(['AGENT', message.Content]);
  });

  it('ends with the chat, and leaves no trace in a chat that continues it', async () => {
    const { emulator, contactId, customer, sendMessage } = await chatWithRules(CARD);
    await sendMessage();
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    emulator.advance(5000);
    const { body } = await send(`${emulator.url}/contact/chat`, 'PUT', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
      PersistentChat: { SourceContactId: contactId },
    });
    const contact = await fetch(`${emulator.url}/emulator/contacts/${body.ContactId}`);
    const { transcript } = (await contact.json()) as { transcript: SeenItem[] };
    expect(transcript.length).to.be.greaterThan(0);
    expect(contents(transcript)).to.deep.equal([]);
  });

  it('is set, returned and removed by its control', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const url = `${emulator.url}/emulator/message-processing`;
    const set = await send(url, 'PUT', { rules: [CARD] });
    expect(set.status, set.text).to.equal(200);
    expect(await (await fetch(url)).json()).to.deep.equal({ rules: [CARD] });
    expect(await ok(emulator, 'SendMessage', customer.connectionToken, message)).to.have.property(
      'MessageMetadata',
    );
    emulator.setMessageProcessing({ rules: [] });
    expect(
      await ok(emulator, 'SendMessage', customer.connectionToken, message),
    ).not.to.have.property('MessageMetadata');
  });

  const invalid: [string, object, RegExp][] = [
    ['no list', {}, /^rules: is required/],
    ['another outcome', { rules: [{ outcome: 'LOST' }] }, /^rules\[0\]\.outcome: must be one of/],
    [
      'no regular expression',
      { rules: [{}, { when: '/(/' }] },
      /^rules\[1\]\.when: is not a regular/,
    ],
    ['another member', { rules: [{ say: 'x' }] }, /^rules\[0\]: must NOT have additional/],
    ['a negative delay', { rules: [{ delayMs: -1 }] }, /^rules\[0\]\.delayMs: must be >= 0/],
  ];
  for (const [name, settings, why] of invalid) {
    it(`refuses ${name}, over HTTP and in the library, and keeps the current rules`, async () => {
      const emulator = await start({ messageProcessing: { rules: [CARD] } });
      const url = `${emulator.url}/emulator/message-processing`;
      expectError(await send(url, 'PUT', settings), 'ValidationException', why);
      const given = settings as { rules: MessageProcessingRule[] };
      const error = thrown(() => {
        emulator.setMessageProcessing(given);
      }, Error);
      expect(error.message).to.match(why);
      expect(await (await fetch(url)).json()).to.deep.equal({ rules: [CARD] });
      const refused = await failure(start({ messageProcessing: given }), Error);
      expect(refused.message).to.match(why);
    });
  }
});
