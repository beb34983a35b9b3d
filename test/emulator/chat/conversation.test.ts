import { expect } from 'chai';

import {
  call,
  chatWithCustomer,
  closeAll,
  connect,
  EVENT,
  expectError,
  join,
  look,
  ok,
  push,
  say,
  send,
} from '../support/chat.js';
import { listen } from '../support/socket.js';

const METADATA = `${EVENT}message.metadata`;

async function chatWithAgent(contentTypes?: string[]) {
  const chat = await chatWithCustomer({}, contentTypes);
  const agent = await join(chat.emulator, chat.contactId);
  const sockets = [await listen(chat.emulator, chat.customer), await listen(chat.emulator, agent)];
  return { ...chat, agent, sockets };
}

describe('emulator: receipts and typing on the socket', () => {
  afterEach(closeAll);

  it('sends everyone the metadata of a message each time its receipts change', async () => {
    const { emulator, contactId, customer, agent, sockets } = await chatWithAgent();
    const messageId = await say(emulator, customer, 'hello');
    const receipt = (name: string) =>
      ok(emulator, 'SendEvent', agent.connectionToken, {
        ContentType: EVENT + name,
        Content: JSON.stringify({ messageId }),
      });
    const delivered = await receipt('message.delivered');
    const read = await receipt('message.read');
    await receipt('message.read');
    for (const socket of sockets) {
      const items = (await socket.items()).filter(({ Type }) => Type !== 'MESSAGE');
      const RecipientParticipantId = agent.participantId;
      const DeliveredTimestamp = delivered.AbsoluteTime;
      expect(items.map(({ MessageMetadata }) => MessageMetadata)).to.deep.equal([
        { MessageId: messageId, Receipts: [{ DeliveredTimestamp, RecipientParticipantId }] },
        {
          MessageId: messageId,
          Receipts: [
            { DeliveredTimestamp, ReadTimestamp: read.AbsoluteTime, RecipientParticipantId },
          ],
        },
      ]);
      expect(items[0]).to.include({
        Type: 'MESSAGEMETADATA',
        ContentType: METADATA,
        Id: delivered.Id,
        AbsoluteTime: delivered.AbsoluteTime,
        ContactId: contactId,
        InitialContactId: contactId,
      });
    }
    const { transcript } = await look(emulator, contactId);
    expect(transcript).to.have.length(3);
    expect(transcript[2]!.MessageMetadata.Receipts[0]!.ReadTimestamp).to.equal(read.AbsoluteTime);
  });

  it('shows typing to everyone, live only', async () => {
    const { emulator, contactId, customer, sockets } = await chatWithAgent();
    const body = { ContentType: `${EVENT}typing` };
    const sent = await ok(emulator, 'SendEvent', customer.connectionToken, body);
    for (const socket of sockets) {
      expect(await socket.items()).to.deep.equal([
        {
          Id: sent.Id,
          AbsoluteTime: sent.AbsoluteTime,
          Type: 'EVENT',
          ContentType: `${EVENT}typing`,
          ParticipantId: customer.participantId,
          DisplayName: 'Ada',
          ParticipantRole: 'CUSTOMER',
          InitialContactId: contactId,
          ContactId: contactId,
        },
      ]);
    }
    expect((await look(emulator, contactId)).transcript).to.have.length(2);
  });

  it('does not show the others an acknowledged connection', async () => {
    const { emulator, customer, sockets } = await chatWithAgent();
    const body = { ContentType: `${EVENT}connection.acknowledged` };
    await ok(emulator, 'SendEvent', customer.connectionToken, body);
    expect(await sockets[1]!.items()).to.deep.equal([]);
  });

  it('delivers an interactive message and the response to it', async () => {
    const { emulator, contactId, customer, sockets } = await chatWithAgent([
      'text/plain',
      'application/vnd.amazonaws.connect.message.interactive',
      'application/vnd.amazonaws.connect.message.interactive.response',
    ]);
    const interactive = 'application/vnd.amazonaws.connect.message.interactive';
    const Content = JSON.stringify({ templateType: 'ListPicker', version: '1.0', data: {} });
    await push(emulator, contactId, { ContentType: interactive, Content });
    const response = {
      ContentType: `${interactive}.response`,
      Content: JSON.stringify({ templateType: 'ListPicker', version: '1.0', data: 'first' }),
    };
    await ok(emulator, 'SendMessage', customer.connectionToken, response);
    const [asked, answered] = await sockets[0]!.items();
    expect(asked).to.include({ ContentType: interactive, Content, ParticipantRole: 'SYSTEM' });
    expect(answered).to.include({ ...response, ParticipantRole: 'CUSTOMER' });
  });

  it('lets a supervisor read and send messages', async () => {
    const { emulator, contactId, customer, sockets } = await chatWithAgent();
    const supervisor = await join(emulator, contactId, 'SUPERVISOR');
    const socket = await listen(emulator, supervisor);
    await say(emulator, customer, 'hello');
    await say(emulator, supervisor, 'may I');
    expect((await socket.items()).map(({ Content }) => Content)).to.deep.equal(['hello', 'may I']);
    expect((await sockets[0]!.items()).at(-1)).to.include({
      ParticipantRole: 'SUPERVISOR',
      Content: 'may I',
    });
  });
});

describe('emulator: messages of the system', () => {
  afterEach(closeAll);

  it('streams text in chunks, which the completed one replaces', async () => {
    const { emulator, contactId, customer, sockets } = await chatWithAgent();
    const chunk = (Content: string, ChunkNumber: number, MessageCompleted: boolean) =>
      push(emulator, contactId, {
        ContentType: 'text/plain',
        Id: 'streamed',
        Content,
        MessageMetadata: { ChunkNumber, MessageCompleted },
      });
    await chunk('Once', 1, false);
    await chunk(' upon', 2, false);
    await chunk('Once upon a time', 3, true);
    const items = await sockets[1]!.items();
    expect(items.map(({ Id, Type, ParticipantRole }) => [Id, Type, ParticipantRole])).to.deep.equal(
      Array.from({ length: 3 }, () => ['streamed', 'MESSAGE', 'SYSTEM']),
    );
    expect(items.map(({ Content, MessageMetadata }) => [Content, MessageMetadata])).to.deep.equal([
      ['Once', { ChunkNumber: 1, MessageCompleted: false }],
      [' upon', { ChunkNumber: 2, MessageCompleted: false }],
      ['Once upon a time', { ChunkNumber: 3, MessageCompleted: true }],
    ]);
    const { Transcript } = await ok(emulator, 'GetTranscript', customer.connectionToken);
    const shown = Transcript.filter(({ Id }) => Id === 'streamed');
    expect(shown).to.have.length(1);
    expect(items.map(({ AbsoluteTime }) => AbsoluteTime)).to.deep.equal(
      Array.from({ length: 3 }, () => shown[0]!.AbsoluteTime),
    );
    expect(shown[0]!.Content).to.equal('Once upon a time');
    expect(shown[0]!.MessageMetadata).to.deep.equal({});
  });

  it('shows the processing status that a control sets', async () => {
    const { emulator, contactId, customer, sockets } = await chatWithAgent();
    const MessageId = await say(emulator, customer, 'my card is …');
    const statuses = ['PROCESSING', 'REJECTED'];
    for (const MessageProcessingStatus of statuses) {
      const MessageMetadata = { MessageId, MessageProcessingStatus };
      const pushed = await push(emulator, contactId, { ContentType: METADATA, MessageMetadata });
      expect(pushed.status, pushed.text).to.equal(200);
    }
    const items = (await sockets[0]!.items()).slice(1);
    expect(
      items.map(({ Type, MessageMetadata }) => [Type, MessageMetadata.MessageProcessingStatus]),
    ).to.deep.equal(statuses.map((status) => ['MESSAGEMETADATA', status]));
    const { Transcript } = await ok(emulator, 'GetTranscript', customer.connectionToken);
    expect(Transcript[0]!.MessageMetadata).to.deep.equal({
      MessageId,
      MessageProcessingStatus: 'REJECTED',
    });
  });

  it('refuses metadata for anything but a message of the chat', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const { transcript } = await look(emulator, contactId);
    for (const MessageMetadata of [
      undefined,
      {},
      { MessageId: 'x' },
      { MessageId: transcript[0]!.Id },
    ]) {
      const answer = await push(emulator, contactId, { ContentType: METADATA, MessageMetadata });
      expectError(
        answer,
        'ValidationException',
        /^MessageMetadata\.MessageId: must be the id of a message/,
      );
    }
  });

  for (const name of [
    'participant.idle',
    'participant.returned',
    'participant.autodisconnection',
  ]) {
    it(`shows ${name} when it is pushed`, async () => {
      const { emulator, contactId, sockets } = await chatWithAgent();
      await push(emulator, contactId, { ContentType: EVENT + name });
      expect(await sockets[0]!.item()).to.include({ Type: 'EVENT', ContentType: EVENT + name });
    });
  }

  it('times out a sign-in after five minutes, and shows it to everyone', async () => {
    const { emulator, contactId, customer, sockets } = await chatWithAgent();
    const ContentType = `${EVENT}authentication.initiated`;
    const { Content } = (await push(emulator, contactId, { ContentType })).body;
    const { SessionId } = JSON.parse(Content) as { SessionId: string };
    const cancelled = 'c'.repeat(36);
    await push(emulator, contactId, {
      ContentType,
      Content: JSON.stringify({ SessionId: cancelled }),
    });
    await ok(emulator, 'CancelParticipantAuthentication', customer.connectionToken, {
      SessionId: cancelled,
    });
    emulator.advance(5 * 60_000);
    const items = await sockets[1]!.items();
    expect(
      items.map((item) => item.ContentType.replace(`${EVENT}authentication.`, '')),
    ).to.deep.equal(['initiated', 'initiated', 'cancelled', 'timeout']);
    expect(items.at(-1)).to.include({ Content, ParticipantRole: 'SYSTEM' });
    const answer = await call(emulator, 'GetAuthenticationUrl', customer.connectionToken, {
      SessionId,
      RedirectUri: 'https://shop.example/',
    });
    expectError(
      answer,
      'ValidationException',
      /Value at 'sessionId' failed to satisfy constraint: Member must name a sign-in/,
    );
  });
});

describe('emulator: the duration of a chat', () => {
  afterEach(closeAll);

  const MINUTE = 60_000;
  for (const [name, ChatDurationInMinutes, minutes] of [
    ['after its duration', 60, 60],
    ['after 25 hours where no duration is given', undefined, 1500],
  ] as const) {
    it(`ends by itself ${name}`, async () => {
      const { emulator } = await chatWithCustomer();
      const { body } = await send(`${emulator.url}/contact/chat`, 'PUT', {
        InstanceId: 'i',
        ContactFlowId: 'f',
        ParticipantDetails: { DisplayName: 'Ada' },
        ChatDurationInMinutes,
      });
      emulator.advance((minutes - 1) * MINUTE);
      expect((await look(emulator, body.ContactId)).ended).to.equal(false);
      emulator.advance(MINUTE);
      const { ended, transcript } = await look(emulator, body.ContactId);
      expect(ended).to.equal(true);
      expect(transcript.at(-1)!.ContentType).to.equal(`${EVENT}chat.ended`);
    });
  }

  it('ends each chat at its time when the clock is advanced far', async () => {
    const { emulator } = await chatWithCustomer({ retention: { endedMs: Infinity } });
    const chats: string[] = [];
    for (const ChatDurationInMinutes of [120, 60]) {
      const { body } = await send(`${emulator.url}/contact/chat`, 'PUT', {
        InstanceId: 'i',
        ContactFlowId: 'f',
        ParticipantDetails: { DisplayName: 'Ada' },
        ChatDurationInMinutes,
      });
      chats.push(body.ContactId);
    }
    emulator.advance(7 * 24 * 60 * MINUTE);
    const times: number[] = [];
    for (const contactId of chats) {
      times.push(Date.parse((await look(emulator, contactId)).transcript.at(-1)!.AbsoluteTime));
    }
    expect(times[0]! - times[1]!).to.be.within(59 * MINUTE, 61 * MINUTE);
  });
});

describe('emulator: persistent chats', () => {
  afterEach(closeAll);

  async function pastChat() {
    const chat = await chatWithCustomer();
    const goOn = async (PersistentChat: object) => {
      const { body } = await send(`${chat.emulator.url}/contact/chat`, 'PUT', {
        InstanceId: 'i',
        ContactFlowId: 'f',
        ParticipantDetails: { DisplayName: 'Ada' },
        PersistentChat,
      });
      const person = await connect(chat.emulator, {
        participantId: body.ParticipantId,
        participantToken: body.ParticipantToken,
      });
      return { ...person, contactId: body.ContactId, from: body.ContinuedFromContactId };
    };
    await say(chat.emulator, chat.customer, 'first');
    await ok(chat.emulator, 'DisconnectParticipant', chat.customer.connectionToken);
    return { ...chat, goOn };
  }

  it('shows the past conversation before the new one, with the ids of its contacts', async () => {
    const { emulator, contactId, goOn } = await pastChat();
    const second = await goOn({ SourceContactId: contactId, RehydrationType: 'FROM_SEGMENT' });
    await say(emulator, second, 'second');
    await ok(emulator, 'DisconnectParticipant', second.connectionToken);
    const third = await goOn({ SourceContactId: second.contactId });
    await say(emulator, third, 'third');
    const { Transcript, InitialContactId } = await ok(
      emulator,
      'GetTranscript',
      third.connectionToken,
      { MaxResults: 100, SortOrder: 'ASCENDING' },
    );
    expect(InitialContactId).to.equal(contactId);
    const messages = Transcript.filter(({ Type }) => Type === 'MESSAGE');
    expect(
      messages.map((item) => [item.Content, item.ContactId, item.RelatedContactId]),
    ).to.deep.equal([
      ['first', undefined, contactId],
      ['second', undefined, second.contactId],
      ['third', third.contactId, undefined],
    ]);
    const events = Transcript.filter((item) => item.ContactId === third.contactId);
    expect(events[0]).to.include({ Type: 'EVENT', ContentType: `${EVENT}chat.rehydrated` });
  });

  it('continues the last contact of a session, or the given one', async () => {
    const { emulator, contactId, goOn } = await pastChat();
    const second = await goOn({ SourceContactId: contactId, RehydrationType: 'FROM_SEGMENT' });
    await ok(emulator, 'DisconnectParticipant', second.connectionToken);
    const entire = { SourceContactId: contactId, RehydrationType: 'ENTIRE_PAST_SESSION' };
    expect((await goOn(entire)).from).to.equal(second.contactId);
    const segment = { SourceContactId: contactId, RehydrationType: 'FROM_SEGMENT' };
    expect((await goOn(segment)).from).to.equal(contactId);
  });

  it('reports on the first socket that the chat continues, and then sends only new items', async () => {
    const { emulator, contactId, goOn } = await pastChat();
    const next = await goOn({ SourceContactId: contactId });
    const socket = await listen(emulator, next);
    const { Id } = (await look(emulator, next.contactId)).transcript.find(
      ({ ContentType }) => ContentType === `${EVENT}chat.rehydrated`,
    )!;
    expect((await socket.items()).map((item) => item.Id)).to.deep.equal([Id]);
    const second = await listen(emulator, next);
    await say(emulator, next, 'new');
    for (const each of [socket, second]) {
      expect((await each.items()).map(({ Content }) => Content)).to.deep.equal(['new']);
    }
  });
});
