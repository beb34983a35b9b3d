import { expect } from 'chai';
import type { Emulator, EmulatorOptions } from 'amazon_connect_participant_emulator';

import { failure } from '../../support/failure.js';
import { closeAll, connect, ok, say, send, start } from '../support/chat.js';

const HOUR = 60 * 60_000;

describe('emulator: retention of chats', () => {
  afterEach(closeAll);

  async function endedChat(emulator: Emulator, content = 'hello', more: object = {}) {
    const { body } = await send(`${emulator.url}/contact/chat`, 'PUT', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
      ...more,
    });
    const customer = await connect(emulator, {
      participantId: body.ParticipantId,
      participantToken: body.ParticipantToken,
    });
    await say(emulator, customer, content);
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    return body.ContactId;
  }

  async function kept({ url }: Emulator): Promise<string[]> {
    const { contacts } = (await (await fetch(`${url}/emulator/contacts`)).json()) as {
      contacts: { contactId: string }[];
    };
    return contacts.map(({ contactId }) => contactId);
  }

  it('deletes a chat a day after its end, and not before', async () => {
    const emulator = await start();
    const contactId = await endedChat(emulator);
    const open = await emulator.startChat({ displayName: 'Eve' });
    emulator.advance(24 * HOUR - 60_000);
    expect(await kept(emulator)).to.deep.equal([contactId, open.contactId]);
    emulator.advance(60_000);
    expect(await kept(emulator)).to.deep.equal([open.contactId]);
  });

  it('deletes the oldest chats if they need too much memory, but no active ones', async () => {
    const emulator = await start({ retention: { maxBytes: 40_000 } });
    const open = await emulator.startChat({ displayName: 'Eve' });
    const ended: string[] = [];
    for (let i = 0; i < 4; i += 1) ended.push(await endedChat(emulator, 'x'.repeat(10_000)));
    expect(await kept(emulator)).to.deep.equal([open.contactId, ...ended.slice(2)]);
  });

  it('deletes the contacts of a persistent chat together, when the last has ended', async () => {
    const emulator = await start();
    const SourceContactId = await endedChat(emulator);
    emulator.advance(23 * HOUR);
    const { body } = await send(`${emulator.url}/contact/chat`, 'PUT', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
      PersistentChat: { RehydrationType: 'FROM_SEGMENT', SourceContactId },
    });
    emulator.advance(2 * HOUR);
    expect(await kept(emulator)).to.deep.equal([SourceContactId, body.ContactId]);
    await send(`${emulator.url}/contact/stop`, 'POST', {
      InstanceId: 'i',
      ContactId: body.ContactId,
    });
    emulator.advance(24 * HOUR);
    expect(await kept(emulator)).to.deep.equal([]);
  });

  it('starts a new chat with the client token of a deleted one', async () => {
    const emulator = await start();
    const first = await endedChat(emulator, 'hello', { ClientToken: 'same' });
    emulator.advance(24 * HOUR);
    expect(await endedChat(emulator, 'hello', { ClientToken: 'same' })).not.to.equal(first);
  });

  it('does not start with an invalid time or size', async () => {
    for (const retention of [{ endedMs: -1 }, { maxBytes: NaN }]) {
      const options: EmulatorOptions = { retention };
      const error = await failure(start(options), TypeError);
      expect(error.message).to.match(/^retention\.\w+ must be/);
    }
  });
});
