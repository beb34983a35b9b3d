import { expect } from 'chai';

import {
  call,
  chatWithCustomer,
  closeAll,
  EVENT,
  expectError,
  violation,
  join,
  look,
  ok,
  push,
  say,
} from '../../support/chat.js';
import type { Body } from '../../support/bodies.js';

const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive.response';
/** JSON of this many characters, each of two UTF-16 units. */
const json = (length: number) => `"${'😀'.repeat(length - 2)}"`;

describe('emulator: messages', () => {
  afterEach(closeAll);

  const ALL = ['text/plain', 'text/markdown', 'application/json', INTERACTIVE];
  const bytes = (length: number): string => 'é'.repeat(length >> 1) + 'x'.repeat(length % 2);
  const makers: [string, (length: number) => string][] = [
    ['text/plain', bytes],
    ['text/markdown', bytes],
    ['application/json', (length) => JSON.stringify('x'.repeat(length - 2))],
    [INTERACTIVE, (length) => JSON.stringify('x'.repeat(length - 2))],
  ];
  for (const [ContentType, make] of makers) {
    it(`accepts 16,384 bytes of ${ContentType} and refuses one more`, async () => {
      const { emulator, contactId, customer } = await chatWithCustomer({}, ALL);
      const Content = make(16_384);
      expect(Buffer.byteLength(Content)).to.equal(16_384);
      const sent = await ok(emulator, 'SendMessage', customer.connectionToken, {
        ContentType,
        Content,
      });
      const { transcript } = await look(emulator, contactId);
      expect(transcript.at(-1)).to.deep.equal({
        Id: sent.Id,
        AbsoluteTime: sent.AbsoluteTime,
        Type: 'MESSAGE',
        ContentType,
        Content,
        ParticipantId: customer.participantId,
        DisplayName: 'Ada',
        ParticipantRole: 'CUSTOMER',
        InitialContactId: contactId,
        ContactId: contactId,
      });
      const answer = await call(emulator, 'SendMessage', customer.connectionToken, {
        ContentType,
        Content: make(16_385),
      });
      expectError(
        answer,
        'ValidationException',
        /^1 validation error detected: Value at 'content' failed to satisfy constraint: Member must have length less than or equal to 16384( bytes)?$/,
      );
    });
  }

  const invalid: [object, RegExp][] = [
    [
      { ContentType: 'text/plain' },
      /Value at 'content' failed to satisfy constraint: Member must not be null$/,
    ],
    [
      { Content: 'x' },
      /Value at 'contentType' failed to satisfy constraint: Member must not be null$/,
    ],
    [
      { ContentType: 'text/plain', Content: '' },
      /Value at 'content' failed to satisfy constraint: Member must have length greater than or equal to 1$/,
    ],
    [
      { ContentType: 'text/plain', Content: 7 },
      /Value at 'content' failed to satisfy constraint: Member must be string/,
    ],
    [
      { ContentType: 'text/plain', Content: 'x'.repeat(16_385) },
      /Value at 'content' failed to satisfy constraint: Member must have length less than or equal to 16384$/,
    ],
    [
      { ContentType: 'text/html', Content: 'x' },
      /Value at 'contentType' failed to satisfy constraint: Member must satisfy enum value set: \[text\/plain/,
    ],
    [
      { ContentType: 'application/json', Content: '{secret' },
      /Value at 'content' failed to satisfy constraint: Member must be valid JSON/,
    ],
    [
      { ContentType: INTERACTIVE, Content: 'secret' },
      /Value at 'content' failed to satisfy constraint: Member must be valid JSON/,
    ],
    [
      { ContentType: 'text/plain', Content: 'x', ClientToken: 'x'.repeat(501) },
      /Value at 'clientToken' failed to satisfy constraint: Member must have length less than or equal to 500$/,
    ],
  ];
  for (const [body, message] of invalid) {
    it(`refuses ${JSON.stringify(body).slice(0, 80)}`, async () => {
      const { emulator, contactId, customer } = await chatWithCustomer({}, ALL);
      const answer = await call(emulator, 'SendMessage', customer.connectionToken, body);
      expect(answer.status).to.equal(400);
      expectError(answer, 'ValidationException', message);
      expect(answer.text).not.to.contain('secret');
      expect((await look(emulator, contactId)).counts.applied).to.equal(0);
    });
  }

  const former: [string, number, (length: number) => string][] = [
    ['text/plain', 1024, (length) => '😀'.repeat(length)],
    ['text/markdown', 1024, (length) => 'x'.repeat(length)],
    ['application/json', 12_000, json],
    [INTERACTIVE, 12_288, json],
  ];
  for (const [ContentType, limit, make] of former) {
    it(`accepts ${limit} characters of ${ContentType} and no more with the former limits`, async () => {
      const { emulator, customer } = await chatWithCustomer({ formerContentLimits: true }, ALL);
      const sendIt = (length: number) =>
        call(emulator, 'SendMessage', customer.connectionToken, {
          ContentType,
          Content: make(length),
        });
      expect((await sendIt(limit)).status).to.equal(200);
      const constraint = `Member must have length less than or equal to ${limit} characters`;
      expectError(await sendIt(limit + 1), 'ValidationException', violation('content', constraint));
    });
  }

  for (const [ContentType, make] of makers.slice(1)) {
    it(`refuses ${ContentType} in a chat that does not support it, unless it is lenient`, async () => {
      const body = { ContentType, Content: make(10) };
      const strict = await chatWithCustomer(
        {},
        ALL.filter((type) => type !== ContentType),
      );
      const refused = await call(
        strict.emulator,
        'SendMessage',
        strict.customer.connectionToken,
        body,
      );
      expectError(refused, 'ValidationException', /'contentType'.*SupportedMessagingContentTypes/);
      const lenient = await chatWithCustomer({ lenient: true });
      await ok(lenient.emulator, 'SendMessage', lenient.customer.connectionToken, body);
    });
  }

  it('ignores unknown members', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const body = '{"ContentType":"text/plain","Content":"x","Mood":"fine","__proto__":{"a":1}}';
    await ok(emulator, 'SendMessage', customer.connectionToken, body);
  });

  it('gives items UUIDs and times in the order of the items', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    await Promise.all(Array.from({ length: 60 }, (_, i) => say(emulator, customer, String(i))));
    emulator.advance(3_600_000);
    await say(emulator, customer, 'later');
    const { transcript } = await look(emulator, contactId);
    const keys = transcript.map((item) => `${item.AbsoluteTime} ${item.Id}`);
    expect(keys).to.deep.equal(keys.toSorted());
    expect(new Set(keys).size).to.equal(62);
    for (const key of keys) {
      expect(key).to.match(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });
});

describe('emulator: events', () => {
  afterEach(closeAll);

  for (const name of ['typing', 'connection.acknowledged']) {
    it(`returns an id and a time for ${name}, and keeps it out of the transcript`, async () => {
      const { emulator, contactId, customer } = await chatWithCustomer();
      const before = await look(emulator, contactId);
      const body = { ContentType: EVENT + name };
      const sent = await ok(emulator, 'SendEvent', customer.connectionToken, body);
      expect(sent).to.have.all.keys('Id', 'AbsoluteTime');
      expect((await look(emulator, contactId)).transcript).to.deep.equal(before.transcript);
    });
  }

  const receipts = async (body: object[]) => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const messageId = await say(emulator, customer, 'hello');
    const answers: Body[] = [];
    for (const event of body) {
      emulator.advance(1000);
      answers.push(
        await ok(emulator, 'SendEvent', agent.connectionToken, {
          Content: JSON.stringify({ messageId }),
          ...event,
        }),
      );
    }
    const { transcript } = await look(emulator, contactId);
    expect(transcript).to.have.length(3);
    const metadata = transcript[2]!.MessageMetadata;
    expect(metadata.MessageId).to.equal(messageId);
    expect(metadata.Receipts).to.have.length(1);
    expect(metadata.Receipts[0]!.RecipientParticipantId).to.equal(agent.participantId);
    return {
      times: answers.map(({ AbsoluteTime }) => AbsoluteTime),
      receipt: metadata.Receipts[0]!,
    };
  };
  const delivered = { ContentType: `${EVENT}message.delivered` };
  const readEvent = { ContentType: `${EVENT}message.read` };

  it('records when a message was delivered and then read', async () => {
    const { times, receipt } = await receipts([delivered, readEvent]);
    expect(receipt.DeliveredTimestamp).to.equal(times[0]);
    expect(receipt.ReadTimestamp).to.equal(times[1]);
  });

  it('treats a message that was read as delivered', async () => {
    const { times, receipt } = await receipts([readEvent]);
    expect(receipt.DeliveredTimestamp).to.equal(times[0]);
    expect(receipt.ReadTimestamp).to.equal(times[0]);
  });

  it('keeps the first time if a receipt is repeated or late', async () => {
    const { times, receipt } = await receipts([readEvent, readEvent, delivered]);
    expect(receipt.DeliveredTimestamp).to.equal(times[0]);
    expect(receipt.ReadTimestamp).to.equal(times[0]);
  });

  it('refuses receipts while more than two participants are active', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const supervisor = await join(emulator, contactId, 'SUPERVISOR');
    const Content = JSON.stringify({ messageId: await say(emulator, customer, 'hello') });
    const acknowledge = (event: object) =>
      call(emulator, 'SendEvent', agent.connectionToken, { ...event, Content });
    for (const event of [delivered, readEvent]) {
      expectError(await acknowledge(event), 'ConflictException', /more than two participants/);
    }
    await ok(emulator, 'DisconnectParticipant', supervisor.connectionToken);
    expect((await acknowledge(readEvent)).status).to.equal(200);
  });

  it('keeps the receipts of each participant apart', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer({ lenient: true });
    const people = [await join(emulator, contactId), await join(emulator, contactId, 'SUPERVISOR')];
    const Content = JSON.stringify({ messageId: await say(emulator, customer, 'hello') });
    for (const { connectionToken } of people) {
      await ok(emulator, 'SendEvent', connectionToken, { ...delivered, Content });
    }
    const { Transcript } = await ok(emulator, 'GetTranscript', customer.connectionToken);
    const ids = Transcript[0]!.MessageMetadata.Receipts.map(
      (receipt) => receipt.RecipientParticipantId,
    );
    expect(ids).to.deep.equal(people.map(({ participantId }) => participantId));
  });

  const invalid: [object, RegExp][] = [
    [{}, /Value at 'contentType' failed to satisfy constraint: Member must not be null$/],
    [
      { ContentType: `${EVENT}participant.joined` },
      /Value at 'contentType' failed to satisfy constraint: Member must satisfy enum/,
    ],
    [delivered, /Value at 'content' failed to satisfy constraint: Member must be JSON of the form/],
    [
      { ...readEvent, Content: 'secret' },
      /Value at 'content' failed to satisfy constraint: Member must be JSON of the form/,
    ],
    [
      { ...readEvent, Content: '{"messageId":7}' },
      /Value at 'content' failed to satisfy constraint: Member must be JSON of the form/,
    ],
    [
      { ...readEvent, Content: 'null' },
      /Value at 'content' failed to satisfy constraint: Member must be JSON of the form/,
    ],
    [
      { ...readEvent, Content: '{"messageId":"secret"}' },
      /Value at 'content' failed to satisfy constraint: Member must have a messageId that names a message/,
    ],
  ];
  for (const [body, message] of invalid) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const { emulator, customer } = await chatWithCustomer();
      const answer = await call(emulator, 'SendEvent', customer.connectionToken, body);
      expectError(answer, 'ValidationException', message);
      expect(answer.text).not.to.contain('secret');
    });
  }

  it('refuses a receipt for an event and for a message of another chat', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const other = await emulator.startChat({ displayName: 'Eve' });
    const foreign = await push(emulator, other.contactId, {
      ContentType: 'text/plain',
      Content: 'x',
    });
    const [joined] = (await look(emulator, contactId)).transcript;
    for (const messageId of [joined!.Id, foreign.body.Id]) {
      const answer = await call(emulator, 'SendEvent', customer.connectionToken, {
        ...readEvent,
        Content: JSON.stringify({ messageId }),
      });
      expectError(answer, 'ValidationException', /messageId that names a message of this chat/);
    }
  });
});
