import { expect } from 'chai';
import type { Scenario, ScenarioStep } from 'amazon_connect_participant_emulator';

import { failure } from '../../support/failure.js';
import { Client, lineOf } from '../support/Client.js';
import {
  chatWithCustomer,
  closeAll,
  connect,
  join,
  push,
  say,
  send,
  start,
} from '../support/chat.js';

const story = (...steps: ScenarioStep[]): Scenario => ({ name: 'A test', steps });

describe('emulator: playing a scenario', () => {
  afterEach(closeAll);

  it('begins when the customer has joined, and is over after the last step', async () => {
    const emulator = await start();
    const chat = await emulator.startChat({ displayName: 'Ada' });
    const contact = emulator.contact(chat.contactId);
    const played = contact.play(story({ say: 'Welcome' }));
    await new Promise(setImmediate);
    expect(contact.transcript).to.deep.equal([]);
    await connect(emulator, chat);
    await played;
    expect(contact.transcript.map(({ Content }) => Content)).to.deep.equal([undefined, 'Welcome']);
  });

  it("keeps the customer's actions until a step waits for them", async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const contact = emulator.contact(contactId);
    const played = contact.play(
      story({ pauseMs: 60_000 }, { waitFor: 'message', when: '/^two$/' }, { say: 'two it is' }),
    );
    await new Promise(setImmediate);
    for (const text of ['one', 'two']) await say(emulator, customer, text);
    emulator.advance(60_000);
    await played;
    expect(contact.transcript.at(-1)?.Content).to.equal('two it is');
  });

  it('plays pauses one after another when the clock is advanced far', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const played = emulator
      .contact(contactId)
      .play(story({ pauseMs: 1000 }, { say: 'first' }, { pauseMs: 1000 }, { say: 'second' }));
    await new Promise(setImmediate);
    emulator.advance(2000);
    await played;
  });

  it('sends messages as invited or present participants, and lets others join', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const grace = await join(emulator, contactId, 'AGENT');
    await emulator
      .contact(contactId)
      .play(story({ say: 'hello', as: 'AGENT' }, { say: 'hm', as: 'SUPERVISOR' }));
    const { participants, transcript } = emulator.contact(contactId);
    expect(participants.map(({ role }) => role)).to.deep.equal(['CUSTOMER', 'AGENT', 'SUPERVISOR']);
    expect(transcript.find(({ Content }) => Content === 'hello')?.ParticipantId).to.equal(
      grace.participantId,
    );
  });

  it('supports every kind of step', async () => {
    const emulator = await start();
    const client = await Client.start(emulator);
    await emulator.contact(client.contactId).play({
      name: 'All of it',
      displayNames: { SYSTEM: 'Shop', AGENT: 'Grace' },
      steps: [
        { say: '**Hello**', contentType: 'text/markdown' },
        { typing: 'SYSTEM' },
        { quickReply: { title: 'Well?', options: ['Yes', { title: 'No' }] } },
        { interactive: { templateType: 'Panel', data: { content: { title: 'A panel' } } } },
        { join: 'AGENT' },
        { idle: 'AGENT' },
        { autodisconnect: 'AGENT' },
        { transfer: 'failed' },
        { event: 'participant.invited', content: '{}' },
        'end',
      ],
    });
    expect(await client.socket.closed).to.equal(1000);
    expect(client.heard()).to.deep.equal([
      'Shop: **Hello**',
      '(typing Shop)',
      'Shop: [QuickReply] Well?',
      'Shop: [Panel] A panel',
      '(participant.joined Grace)',
      '(participant.idle Grace)',
      '(participant.autodisconnection Grace)',
      '(participant.left Grace)',
      '(transfer.failed)',
      '(participant.invited)',
      '(chat.ended)',
    ]);
  });

  it('rejects if the chat ends, a step cannot be played, or another scenario replaces it', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const contact = emulator.contact(contactId);
    expect((await failure(contact.play(story({ leave: 'AGENT' })), Error)).message).to.equal(
      "The scenario 'A test' was stopped after 0 of 1 steps: step 1 cannot be played: there is no AGENT in the chat",
    );
    const first = failure(contact.play(story({ waitFor: 'message' })), Error);
    const second = failure(contact.play(story({ waitFor: 'message', when: 'never' })), Error);
    expect((await first).message).to.contain('another scenario replaced it');
    await send(`${emulator.url}/participant/disconnect`, 'POST', {}, customer.connectionToken);
    expect((await second).message).to.contain('0 of 1 steps: the chat has ended');
    expect((await failure(contact.play(story('end')), Error)).message).to.equal(
      'The chat has ended',
    );
  });

  it('rejects if the emulator is closed', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const stopped = failure(emulator.contact(contactId).play(story({ waitFor: 'message' })), Error);
    await new Promise(setImmediate);
    await emulator.close();
    expect((await stopped).message).to.contain('the emulator is closing');
  });

  it('can be requested over HTTP, as JSON, as YAML or by name, and reports its progress', async () => {
    const { emulator, contactId } = await chatWithCustomer();
    const url = `${emulator.url}/emulator/contacts/${contactId}/scenario`;
    const play = async (body: object) => {
      const { status, text } = await send(url, 'PUT', body);
      return { status, body: JSON.parse(text) as { Message?: string; progress?: object } };
    };
    expect((await play({ scenario: story({ waitFor: 'message' }) })).body.progress).to.include({
      name: 'A test',
      done: 0,
      steps: 1,
    });
    expect((await play({ name: 'bot-to-agent' })).status).to.equal(200);
    await emulator.contact(contactId).waitFor(({ DisplayName }) => DisplayName === 'Parcel bot');
    const { text } = await send(url, 'GET');
    expect(JSON.parse(text)).to.have.nested.property('progress.state', 'playing');
    expect(await play({ name: 'nothing' })).to.deep.equal({
      status: 400,
      body: { Message: 'name: must be one of bot-to-agent, quiet-customer, rejected-file' },
    });
    expect((await play({ yaml: 'name: x\nsteps:\n  - sya: hello\n' })).body.Message).to.match(
      /^yaml:3:5: steps\[0\]\.sya: is unknown here, use say, /m,
    );
    expect((await play({})).body.Message).to.contain('is required');
  });

  it('is played in each new chat after a request over HTTP, until a reset', async () => {
    const emulator = await start();
    const url = `${emulator.url}/emulator/scenario`;
    await send(url, 'PUT', { scenario: story({ say: 'Welcome' }) });
    await (await Client.start(emulator)).sees('Welcome');
    emulator.reset();
    expect((await send(url, 'GET')).text).to.equal('{}');
    const { text } = await send(`${emulator.url}/emulator/scenarios`, 'GET');
    expect(JSON.parse(text)).to.have.property('scenarios').with.length(3);
  });

  it('works together with the controls for messages and for dropping sockets', async () => {
    const emulator = await start();
    const client = await Client.start(emulator);
    const url = `${emulator.url}/emulator/contacts/${client.contactId}`;
    await send(`${url}/messages`, 'POST', { role: 'CUSTOM_BOT', content: 'beep' });
    await push(emulator, client.contactId, { ContentType: 'text/plain', Content: 'boop' });
    expect((await send(`${url}/sockets`, 'DELETE')).text).to.equal('{"dropped":1}');
    expect(await client.socket.closed).to.equal(1006);
    expect(emulator.contact(client.contactId).dropSockets()).to.equal(0);
    expect(
      emulator.contact(client.contactId).transcript.map((item) => lineOf(item as object)),
    ).to.include('Bot: beep');
  });
});
