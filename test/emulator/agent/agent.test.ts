import { expect } from 'chai';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type { AgentScript, EmulatorOptions } from 'amazon_connect_participant_emulator';

import { failure } from '../../support/failure.js';
import {
  chatWithCustomer,
  closeAll,
  EVENT,
  look,
  ok,
  say,
  send,
  start,
  stopTime,
} from '../support/chat.js';
import type { SeenItem } from '../support/bodies.js';
import { listen } from '../support/socket.js';

const talk = (items: readonly SeenItem[]) =>
  items.map(({ Type, ContentType, Content, ParticipantRole }) =>
    [ParticipantRole, Type === 'MESSAGE' ? Content : ContentType.replace(EVENT, '')].join(' '),
  );

async function chatWithAgent(agent: EmulatorOptions['agent'] & {}) {
  const chat = await chatWithCustomer({ agent }, ['text/plain', 'text/markdown']);
  return { ...chat, socket: await listen(chat.emulator, chat.customer) };
}

describe('emulator: the built-in agent', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  it('joins every chat right after the customer', async () => {
    const { emulator, contactId } = await chatWithAgent('echo');
    const { participants, transcript } = await look(emulator, contactId);
    expect(participants.map(({ role, displayName }) => [role, displayName])).to.deep.equal([
      ['CUSTOMER', 'Ada'],
      ['AGENT', 'Agent'],
    ]);
    expect(talk(transcript)).to.deep.equal([
      'CUSTOMER participant.joined',
      'AGENT participant.joined',
    ]);
  });

  it('reads messages, types, and repeats them unchanged', async () => {
    const { emulator, contactId, customer, socket } = await chatWithAgent('echo');
    const sent = await ok(emulator, 'SendMessage', customer.connectionToken, {
      ContentType: 'text/markdown',
      Content: '**hello**',
    });
    const items = await socket.items();
    expect(items.map(({ Type }) => Type)).to.deep.equal([
      'MESSAGE',
      'MESSAGEMETADATA',
      'EVENT',
      'MESSAGE',
    ]);
    expect(items[0]!.Id).to.equal(sent.Id);
    expect(items[1]!.MessageMetadata.MessageId).to.equal(sent.Id);
    expect(items[1]!.MessageMetadata.Receipts[0]).to.have.property('ReadTimestamp');
    expect(items[2]).to.include({ ContentType: `${EVENT}typing`, ParticipantRole: 'AGENT' });
    expect(items[3]).to.include({
      ContentType: 'text/markdown',
      Content: '**hello**',
      ParticipantRole: 'AGENT',
    });
    expect(talk((await look(emulator, contactId)).transcript).slice(2)).to.deep.equal([
      'CUSTOMER **hello**',
      'AGENT **hello**',
    ]);
  });

  it('also answers the initial message', async () => {
    const emulator = await start({ agent: 'echo' });
    const { body } = await send(`${emulator.url}/contact/chat`, 'PUT', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
      InitialMessage: { ContentType: 'text/plain', Content: 'anybody?' },
    });
    await ok(emulator, 'CreateParticipantConnection', body.ParticipantToken, {
      ConnectParticipant: true,
    });
    expect(talk((await look(emulator, body.ContactId)).transcript)).to.deep.equal([
      'CUSTOMER anybody?',
      'CUSTOMER participant.joined',
      'AGENT participant.joined',
      'AGENT anybody?',
    ]);
  });

  it('follows a script: the first matching answer, or none', async () => {
    const { emulator, contactId, customer } = await chatWithAgent({
      displayName: 'Grace',
      greeting: 'How can I help?',
      answers: [
        { when: 'PARCEL', say: 'It is on its way.' },
        { when: '/^order \\d+$/i', say: '{"found":true}', contentType: 'application/json' },
        { when: '/', say: 'a slash' },
      ],
    });
    for (const text of ['my parcel?', 'Order 17', 'order x', 'and/or']) {
      await say(emulator, customer, text);
    }
    const { transcript, participants } = await look(emulator, contactId);
    expect(participants[1]).to.have.property('displayName', 'Grace');
    expect(talk(transcript).slice(1)).to.deep.equal([
      'AGENT participant.joined',
      'AGENT How can I help?',
      'CUSTOMER my parcel?',
      'AGENT It is on its way.',
      'CUSTOMER Order 17',
      'AGENT {"found":true}',
      'CUSTOMER order x',
      'CUSTOMER and/or',
      'AGENT a slash',
    ]);
    expect(transcript[6]).to.have.property('ContentType', 'application/json');
    expect(transcript[7]!.MessageMetadata.Receipts).to.have.length(1);
  });

  it("types for the time in the script, by the emulator's clock, and stops when the chat ends", async () => {
    const { emulator, contactId, customer, socket } = await chatWithAgent({
      answers: [{ say: 'at last', delayMs: 60_000 }],
    });
    await say(emulator, customer, 'hello');
    expect((await socket.items()).at(-1)!.ContentType).to.equal(`${EVENT}typing`);
    emulator.advance(59_000);
    expect(await socket.items()).to.deep.equal([]);
    emulator.advance(1000);
    expect(talk(await socket.items())).to.deep.equal(['AGENT at last']);
    await say(emulator, customer, 'again');
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    emulator.advance(60_000);
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)!.ContentType).to.equal(`${EVENT}chat.ended`);
  });

  const invalid: [AgentScript, RegExp][] = [
    [{} as AgentScript, /answers: is required/],
    [{ answers: [{ say: 'x', colour: 'red' } as never] }, /answers\[0\]: must NOT have additional/],
    [{ answers: [{ say: 'é'.repeat(8193) }] }, /answers\[0\]: Content: .* 16384 bytes/],
    [
      { answers: [{ say: 'x', contentType: 'text/html' }] },
      /answers\[0\]: ContentType: Member must satisfy enum/,
    ],
    [{ answers: [{ say: 'x', when: '/(/' }] }, /answers\[0\]\.when: not a regular expression/],
    [{ answers: [{ say: 'x', delayMs: -1 }] }, /answers\[0\]\.delayMs: must be >= 0/],
  ];
  for (const [agent, message] of invalid) {
    it(`rejects ${JSON.stringify(agent).slice(0, 60)}`, async () => {
      const error = await failure(startEmulator({ port: 0, agent }), TypeError);
      expect(error.message).to.match(/^The script of the agent is invalid: /);
      expect(error.message).to.match(message);
    });
  }
});
