import { expect } from 'chai';

import { call, chatWithCustomer, closeAll, EVENT, look, ok, say } from '../../support/chat.js';
import { listen } from '../../support/socket.js';

const JOINED = `${EVENT}participant.joined`;

describe('emulator: joining', () => {
  afterEach(closeAll);

  /** An agent or another role who has connected without saying that it joins. */
  async function chatWithConnecting(role: 'AGENT' | 'CUSTOM_BOT' | 'SUPERVISOR', lenient = false) {
    const chat = await chatWithCustomer({ lenient });
    const socket = await listen(chat.emulator, chat.customer);
    const invited = await chat.emulator.addParticipant(chat.contactId, {
      role,
      displayName: 'Grace',
    });
    const { ConnectionCredentials } = await ok(
      chat.emulator,
      'CreateParticipantConnection',
      invited.participantToken,
      { Type: ['CONNECTION_CREDENTIALS'] },
    );
    const person = { ...invited, connectionToken: ConnectionCredentials.ConnectionToken };
    return { ...chat, socket, person };
  }

  for (const role of ['AGENT', 'CUSTOM_BOT', 'SUPERVISOR'] as const) {
    it(`lets a ${role} make calls, and shows that it joins when it acknowledges the connection`, async () => {
      const { emulator, contactId, socket, person } = await chatWithConnecting(role);
      const Id = await say(emulator, person, 'before');
      expect((await socket.items()).map((item) => item.Id)).to.deep.equal([Id]);
      const states = (await look(emulator, contactId)).participants.map(({ state }) => state);
      expect(states).to.deep.equal(['connected', 'connecting']);
      await ok(emulator, 'CreateParticipantConnection', person.participantToken, {
        ConnectParticipant: true,
      });
      const [joined, ...rest] = await socket.items();
      expect(joined).to.include({ ContentType: JOINED, ParticipantId: person.participantId });
      expect(rest).to.deep.equal([]);
    });
  }

  it('treats the acknowledgement of the connection as joining, once', async () => {
    const { emulator, socket, person } = await chatWithConnecting('AGENT');
    for (let i = 0; i < 2; i += 1) {
      await ok(emulator, 'SendEvent', person.connectionToken, {
        ContentType: `${EVENT}connection.acknowledged`,
      });
    }
    expect((await socket.items()).map(({ ContentType }) => ContentType)).to.deep.equal([JOINED]);
  });

  it('does not show that a participant leaves who has not joined', async () => {
    const { emulator, contactId, socket, person } = await chatWithConnecting('AGENT');
    await ok(emulator, 'DisconnectParticipant', person.connectionToken);
    expect(await socket.items()).to.deep.equal([]);
    expect((await call(emulator, 'SendMessage', person.connectionToken)).status).to.equal(403);
    expect((await look(emulator, contactId)).ended).to.equal(false);
  });

  it('counts everyone as joined with the first connection if it is lenient', async () => {
    const { socket } = await chatWithConnecting('AGENT', true);
    expect((await socket.items()).map(({ ContentType }) => ContentType)).to.deep.equal([JOINED]);
  });
});
