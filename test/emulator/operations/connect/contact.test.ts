import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';

import {
  chatWithCustomer,
  closeAll,
  connect,
  EVENT,
  expectError,
  look,
  push,
  send,
  start,
} from '../../support/chat.js';

const chat = { InstanceId: 'i', ContactFlowId: 'f', ParticipantDetails: { DisplayName: 'Ada' } };
const startChat = ({ url }: Emulator, members: object = {}) =>
  send(`${url}/contact/chat`, 'PUT', { ...chat, ...members });
const addParticipant = ({ url }: Emulator, ContactId: string, members: object = {}) =>
  send(`${url}/contact/create-participant`, 'POST', {
    InstanceId: 'i',
    ContactId,
    ParticipantDetails: { ParticipantRole: 'AGENT', DisplayName: 'Grace' },
    ...members,
  });

describe('emulator: starting, joining and stopping a chat', () => {
  afterEach(closeAll);

  it('starts a chat whose first item is the initial message', async () => {
    const emulator = await start();
    const { status, body } = await startChat(emulator, {
      InitialMessage: { ContentType: 'text/plain', Content: 'hello' },
      Attributes: { a: 'b' },
      ChatDurationInMinutes: 60,
      SupportedMessagingContentTypes: ['text/plain'],
    });
    expect(status).to.equal(200);
    expect(body).to.have.all.keys('ContactId', 'ParticipantId', 'ParticipantToken');
    await connect(emulator, {
      participantId: body.ParticipantId,
      participantToken: body.ParticipantToken,
    });
    const { transcript, participants, counts } = await look(emulator, body.ContactId);
    expect(transcript[0]).to.include({ Content: 'hello', ParticipantRole: 'CUSTOMER' });
    expect(transcript[1]!.ContentType).to.equal(`${EVENT}participant.joined`);
    expect(participants).to.have.length(1);
    expect(counts).to.deep.equal({ applied: 0, deduplicated: 0 });
  });

  it('accepts signed requests', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/contact/chat`, {
      method: 'PUT',
      headers: { Authorization: 'AWS4-HMAC-SHA256 Credential=x' },
      body: JSON.stringify(chat),
    });
    expect(response.status).to.equal(200);
  });

  it('starts and joins once per client token', async () => {
    const emulator = await start();
    const first = await startChat(emulator, { ClientToken: 'a' });
    expect((await startChat(emulator, { ClientToken: 'a' })).body).to.deep.equal(first.body);
    expect((await startChat(emulator, { ClientToken: 'b' })).body.ContactId).not.to.equal(
      first.body.ContactId,
    );
    expect((await startChat(emulator, { ClientToken: '' })).body.ContactId).not.to.equal(
      (await startChat(emulator, { ClientToken: '' })).body.ContactId,
    );

    const { ContactId } = first.body;
    const joined = await addParticipant(emulator, ContactId, { ClientToken: 'a' });
    expect((await addParticipant(emulator, ContactId, { ClientToken: 'a' })).body).to.deep.equal(
      joined.body,
    );
    expect((await look(emulator, ContactId)).participants).to.have.length(2);
  });

  it('invites a participant with a token that has an expiry', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const { body } = await addParticipant(emulator, contactId);
    expect(Date.parse(body.ParticipantCredentials.Expiry) - Date.now()).to.be.within(
      290_000,
      300_000,
    );
    await connect(emulator, {
      participantId: body.ParticipantId,
      participantToken: body.ParticipantCredentials.ParticipantToken,
    });
  });

  it('stops a chat, again without effect', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    for (let i = 0; i < 2; i += 1) {
      const answer = await send(`${emulator.url}/contact/stop`, 'POST', {
        InstanceId: 'i',
        ContactId: contactId,
      });
      expect(answer.status).to.equal(200);
    }
    const { ended, transcript } = await look(emulator, contactId);
    expect(ended).to.equal(true);
    expect(transcript.filter((item) => item.ContentType === `${EVENT}chat.ended`)).to.have.length(
      1,
    );
    expectError(await addParticipant(emulator, contactId), 'ConflictException', /ended/);
  });

  it('responds to an unknown contact with 404', async () => {
    const emulator = await start();
    const answers = [
      await addParticipant(emulator, 'nothing'),
      await send(`${emulator.url}/contact/stop`, 'POST', { ContactId: 'nothing' }),
      await startChat(emulator, { PersistentChat: { SourceContactId: 'nothing' } }),
      await startChat(emulator, { RelatedContactId: 'nothing' }),
      await send(`${emulator.url}/emulator/contacts/nothing`, 'GET'),
      await push(emulator, 'nothing', { ContentType: 'text/plain' }),
    ];
    for (const answer of answers) {
      expect(answer.status).to.equal(404);
      expectError(answer, 'ResourceNotFoundException', /no such contact/);
      expect(answer.body).to.include({ ResourceId: 'nothing', ResourceType: 'CONTACT' });
    }
    const error: unknown = await emulator
      .addParticipant('nothing', { role: 'AGENT', displayName: 'G' })
      .catch((reason: unknown) => reason);
    expect(error).to.have.property('name', 'ResourceNotFoundException');
  });

  const invalid: [object, RegExp][] = [
    [
      { InstanceId: undefined },
      /Value at 'instanceId' failed to satisfy constraint: Member must not be null$/,
    ],
    [
      { ParticipantDetails: {} },
      /Value at 'participantDetails\.displayName' failed to satisfy constraint: Member must not be null$/,
    ],
    [
      { ParticipantDetails: { DisplayName: 'x'.repeat(257) } },
      /Value at 'participantDetails\.displayName' failed to satisfy constraint: Member must have length less than or equal to 256$/,
    ],
    [
      { InitialMessage: { ContentType: 'text/html', Content: 'x' } },
      /Value at 'contentType' failed to satisfy constraint: Member must satisfy enum/,
    ],
    [
      { PersistentChat: { SourceContactId: 'x', RehydrationType: 'x' } },
      /'persistentChat\.rehydrationType' failed to satisfy constraint: Member must satisfy enum/,
    ],
    [
      { PersistentChat: { SourceContactId: 'x' }, RelatedContactId: 'x' },
      /Value at 'relatedContactId' failed to satisfy constraint: Member must be null/,
    ],
  ];
  for (const [members, message] of invalid) {
    it(`refuses to start a chat with ${JSON.stringify(members).slice(0, 70)}`, async () => {
      const answer = await startChat(await start(), members);
      expect(answer.status).to.equal(400);
      expectError(answer, 'ValidationException', message);
    });
  }

  it('refuses an unknown role', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const answer = await addParticipant(emulator, contactId, {
      ParticipantDetails: { ParticipantRole: 'KING', DisplayName: 'x' },
    });
    expectError(
      answer,
      'ValidationException',
      /participantRole' failed to satisfy constraint: Member must satisfy enum value set: \[AGENT/,
    );
  });
});

describe('emulator: controls', () => {
  afterEach(closeAll);

  it('pushes messages and events as SYSTEM', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const message = await push(emulator, contactId, { ContentType: 'text/plain', Content: 'x' });
    const event = await push(emulator, contactId, {
      ContentType: `${EVENT}participant.idle`,
      Id: 'mine',
      DisplayName: 'Flow',
    });
    const { transcript } = await look(emulator, contactId);
    expect(transcript.slice(1)).to.deep.equal([message.body, event.body]);
    expect(transcript[1]).to.include({
      Type: 'MESSAGE',
      Content: 'x',
      ParticipantRole: 'SYSTEM',
      DisplayName: 'SYSTEM_MESSAGE',
    });
    expect(transcript[2]).to.include({ Type: 'EVENT', Id: 'mine', DisplayName: 'Flow' });
  });

  it('replaces a message by a pushed one with the same id', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const item = { ContentType: 'text/plain', Id: 'zzz' };
    const first = await push(emulator, contactId, { ...item, Content: 'one' });
    await push(emulator, contactId, { ContentType: 'text/plain', Content: 'between' });
    await push(emulator, contactId, { ...item, Content: 'one two' });
    const { transcript } = await look(emulator, contactId);
    expect(transcript.map(({ Content }) => Content)).to.deep.equal([
      undefined,
      'one two',
      'between',
    ]);
    expect(transcript[1]!.AbsoluteTime).to.equal(first.body.AbsoluteTime);
    expect(transcript[2]!.AbsoluteTime > transcript[1]!.AbsoluteTime).to.equal(true);
    const clash = await push(emulator, contactId, {
      ContentType: 'text/plain',
      Id: transcript[0]!.Id,
    });
    expectError(clash, 'ValidationException', /^Id: must be new/);
  });

  it('sends pushed typing events live, but not to the transcript', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const answer = await push(emulator, contactId, { ContentType: `${EVENT}typing` });
    expect(answer.body.Id).to.be.a('string');
    expect((await look(emulator, contactId)).transcript).to.have.length(1);
  });

  it('advances the clock, only forward', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const move = (advanceMs: unknown) =>
      send(`${emulator.url}/emulator/clock`, 'POST', { advanceMs });
    const { body } = await move(86_400_000);
    expect(Date.parse(body.now) - Date.now()).to.be.within(86_390_000, 86_410_000);
    const url = `${emulator.url}/participant/transcript`;
    expect((await send(url, 'POST', {}, customer.connectionToken)).status).to.equal(403);
    for (const ms of [-1, 'x', undefined]) {
      expectError(await move(ms), 'ValidationException', /^advanceMs: /);
    }
    expect(() => {
      emulator.advance(-1);
    }).to.throw(RangeError);
  });
});
