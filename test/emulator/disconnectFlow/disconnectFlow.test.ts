import { expect } from 'chai';
import type { DisconnectFlowScript, Emulator } from 'amazon_connect_participant_emulator';

import { thrown } from '../../support/failure.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  EVENT,
  expectDenied,
  join,
  look,
  ok,
  say,
  send,
  start,
} from '../support/chat.js';
import { listen } from '../support/socket.js';

const SURVEY: DisconnectFlowScript = {
  greeting: 'How did we do, from 1 to 5?',
  answers: [{ when: '/^[1-5]$/', say: 'Thank you!', ends: true }, { say: 'From 1 to 5, please.' }],
  timeoutMs: 60_000,
};

describe('emulator: the disconnect flow', () => {
  afterEach(closeAll);

  async function leavingChat(disconnectFlow?: DisconnectFlowScript) {
    const chat = await chatWithCustomer(disconnectFlow && { disconnectFlow });
    const socket = await listen(chat.emulator, chat.customer);
    const leave = () =>
      ok(chat.emulator, 'DisconnectParticipant', chat.customer.connectionToken, {});
    return { ...chat, socket, leave };
  }

  async function hasEnded(emulator: Emulator, contactId: string): Promise<boolean> {
    return (await look(emulator, contactId)).ended;
  }

  it('sends messages that the customer can answer, until the chat ends', async () => {
    const { emulator, contactId, customer, socket, leave } = await leavingChat(SURVEY);
    await leave();
    expect((await socket.item()).ContentType).to.equal(`${EVENT}participant.left`);
    expect(await socket.item()).to.include({
      Content: SURVEY.greeting,
      ParticipantRole: 'SYSTEM',
    });
    const { participants } = await look(emulator, contactId);
    expect(participants[0]!.state).to.equal('leaving');
    for (const [answer, reply] of [
      ['great', 'From 1 to 5, please.'],
      ['5', 'Thank you!'],
    ] as const) {
      await say(emulator, customer, answer);
      expect((await socket.item()).Content).to.equal(answer);
      expect((await socket.item()).Content).to.equal(reply);
    }
    expect((await socket.item()).ContentType).to.equal(`${EVENT}chat.ended`);
    expect(await socket.closed).to.equal(1000);
    expectDenied(await call(emulator, 'SendMessage', customer.connectionToken));
  });

  it('lets the customer read the transcript and reconnect while it runs', async () => {
    const { emulator, customer, socket, leave } = await leavingChat(SURVEY);
    await leave();
    const again = await listen(emulator, customer);
    socket.socket.terminate();
    await say(emulator, customer, 'great');
    expect((await again.items()).map(({ Content }) => Content)).to.include('great');
  });

  it("ends the chat if the customer does not answer, by the emulator's clock", async () => {
    const { emulator, contactId, customer, socket, leave } = await leavingChat(SURVEY);
    await leave();
    await socket.item();
    await socket.item();
    emulator.advance(59_000);
    await say(emulator, customer, 'a moment');
    await socket.item();
    await socket.item();
    emulator.advance(59_000);
    expect(await hasEnded(emulator, contactId)).to.equal(false);
    emulator.advance(1000);
    expect(await hasEnded(emulator, contactId)).to.equal(true);
  });

  it('ignores another call to leave by the customer, and lets others leave', async () => {
    const { emulator, contactId, leave } = await leavingChat(SURVEY);
    const agent = await join(emulator, contactId);
    await leave();
    await leave();
    await ok(emulator, 'DisconnectParticipant', agent.connectionToken);
    const left = (await look(emulator, contactId)).transcript.filter(
      ({ ContentType }) => ContentType === `${EVENT}participant.left`,
    );
    expect(left.map(({ ParticipantRole }) => ParticipantRole)).to.deep.equal(['CUSTOMER', 'AGENT']);
    expect(await hasEnded(emulator, contactId)).to.equal(false);
  });

  it('ends with StopContact', async () => {
    const { emulator, contactId, socket, leave } = await leavingChat(SURVEY);
    await leave();
    await send(`${emulator.url}/contact/stop`, 'POST', { InstanceId: 'i', ContactId: contactId });
    expect(await socket.closed).to.equal(1000);
    expect(await hasEnded(emulator, contactId)).to.equal(true);
  });

  it('ends with the first answer if the script has none, and at once without a flow', async () => {
    const { emulator, customer, contactId, socket, leave } = await leavingChat({
      greeting: 'Anything else?',
    });
    await leave();
    await say(emulator, customer, 'no');
    expect(await socket.closed).to.equal(1000);
    expect(await hasEnded(emulator, contactId)).to.equal(true);
    const other = await leavingChat();
    await other.leave();
    expect(await hasEnded(other.emulator, other.contactId)).to.equal(true);
  });

  it('is set and returned over HTTP and by the library', async () => {
    const emulator = await start();
    const url = `${emulator.url}/emulator/disconnect-flow`;
    const shown = async (): Promise<unknown> => (await fetch(url)).json();
    expect(await shown()).to.deep.equal({});
    expect((await send(url, 'PUT', { disconnectFlow: SURVEY })).status).to.equal(200);
    expect(await shown()).to.deep.equal({ disconnectFlow: SURVEY });
    emulator.setDisconnectFlow();
    expect(await shown()).to.deep.equal({});
    const wrong = { greeting: 'x', answers: [{ say: 'x', when: '/(/' }] };
    const error = thrown(() => {
      emulator.setDisconnectFlow(wrong);
    }, Error);
    expect(error.message).to.equal('disconnectFlow.answers[0].when: is not a regular expression');
    expect((await send(url, 'PUT', { disconnectFlow: {} })).body.Message).to.equal(
      'disconnectFlow.greeting: is required',
    );
  });
});
