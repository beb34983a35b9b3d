import { expect } from 'chai';

import {
  call,
  chatWithCustomer,
  closeAll,
  EVENT,
  expectError,
  join,
  look,
  ok,
} from '../../support/chat.js';

describe('emulator: connections', () => {
  afterEach(closeAll);

  it('returns only what Type requests', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const kinds = {
      WEBSOCKET: 'Websocket',
      CONNECTION_CREDENTIALS: 'ConnectionCredentials',
      WEBRTC_CONNECTION: 'WebRTCConnection',
    };
    for (const [type, member] of Object.entries(kinds)) {
      const body = { Type: [type] };
      const answer = await ok(
        emulator,
        'CreateParticipantConnection',
        customer.participantToken,
        body,
      );
      expect(Object.keys(answer)).to.deep.equal([member]);
    }
    const all = { Type: Object.keys(kinds) };
    const answer = await ok(
      emulator,
      'CreateParticipantConnection',
      customer.participantToken,
      all,
    );
    expect(answer).to.have.all.keys(Object.values(kinds));
    expect(answer.WebRTCConnection)
      .to.have.nested.property('Meeting.MeetingId')
      .that.is.a('string');
  });

  it('returns a WebSocket URL on 127.0.0.1 and an expiry for each token', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const answer = await ok(emulator, 'CreateParticipantConnection', customer.participantToken, {
      Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
    });
    const port = new URL(emulator.url).port;
    expect(answer.Websocket.Url).to.match(new RegExp(`^ws://127\\.0\\.0\\.1:${port}/`));
    expect(Date.parse(answer.Websocket.ConnectionExpiry)).to.be.greaterThan(Date.now());
    const day = Date.parse(answer.ConnectionCredentials.Expiry) - Date.now();
    expect(day).to.be.within(86_340_000, 86_400_000);
  });

  const publicUrls = [
    ['https://chat.example/emulator/', 'wss://chat.example/emulator/'],
    ['http://localhost:9999', 'ws://127.0.0.1:9999/'],
  ] as const;
  for (const [publicUrl, start] of publicUrls) {
    it(`returns ${start}… if the public URL is ${publicUrl}`, async () => {
      const { emulator, customer } = await chatWithCustomer({ publicUrl });
      const answer = await ok(emulator, 'CreateParticipantConnection', customer.participantToken, {
        Type: ['WEBSOCKET'],
      });
      expect(answer.Websocket.Url.startsWith(start)).to.equal(true);
      expect(emulator.url).to.match(/^http:\/\/127\.0\.0\.1:/);
    });
  }

  it('connects without Type if ConnectParticipant is true', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const bot = await emulator.addParticipant(contactId, {
      role: 'CUSTOM_BOT',
      displayName: 'Bot',
    });
    const answer = await ok(emulator, 'CreateParticipantConnection', bot.participantToken, {
      ConnectParticipant: true,
    });
    expect(answer).to.deep.equal({});
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)).to.include({
      ContentType: `${EVENT}participant.joined`,
      ParticipantRole: 'CUSTOM_BOT',
    });
  });

  const invalid: [object, RegExp][] = [
    [{}, /Value at 'type' failed to satisfy constraint: Member must not be null$/],
    [
      { ConnectParticipant: false },
      /Value at 'type' failed to satisfy constraint: Member must not be null$/,
    ],
    [
      { Type: [] },
      /Value at 'type' failed to satisfy constraint: Member must have length greater than or equal to 1$/,
    ],
    [
      { Type: [], ConnectParticipant: true },
      /Value at 'type' failed to satisfy constraint: Member must have length greater than or equal to 1$/,
    ],
    [
      { Type: ['PIGEON'] },
      /Value at 'type\.1\.member' failed to satisfy constraint: Member must satisfy enum value set: \[WEBSOCKET, CONNECTION_CREDENTIALS/,
    ],
    [{ Type: 'WEBSOCKET' }, /Value at 'type' failed to satisfy constraint: Member must be array/],
    [
      { Type: ['WEBSOCKET'], ConnectParticipant: 'yes' },
      /Value at 'connectParticipant' failed to satisfy constraint: Member must be boolean/,
    ],
  ];
  for (const [body, message] of invalid) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const { emulator, customer } = await chatWithCustomer();
      const answer = await call(
        emulator,
        'CreateParticipantConnection',
        customer.participantToken,
        body,
      );
      expect(answer.status).to.equal(400);
      expectError(answer, 'ValidationException', message);
    });
  }

  it('shows once that a participant joins, however often it connects, and that it leaves', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    await ok(emulator, 'CreateParticipantConnection', agent.participantToken, {
      Type: ['WEBSOCKET'],
    });
    await ok(emulator, 'DisconnectParticipant', agent.connectionToken);
    const between = await look(emulator, contactId);
    expect(between.ended).to.equal(false);
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    const { ended, transcript, participants } = await look(emulator, contactId);
    expect(ended).to.equal(true);
    const events = transcript.map((item) => [
      item.Type,
      item.ContentType.replace(EVENT, ''),
      item.ParticipantId,
    ]);
    expect(events).to.deep.equal([
      ['EVENT', 'participant.joined', customer.participantId],
      ['EVENT', 'participant.joined', agent.participantId],
      ['EVENT', 'participant.left', agent.participantId],
      ['EVENT', 'participant.left', customer.participantId],
      ['EVENT', 'chat.ended', undefined],
    ]);
    expect(participants[1]).to.deep.equal({
      participantId: agent.participantId,
      role: 'AGENT',
      displayName: 'Grace',
      state: 'left',
      openSockets: 0,
    });
    expect(transcript[0]).to.include({ InitialContactId: contactId, ContactId: contactId });
  });
});
