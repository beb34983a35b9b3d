import { expect } from 'chai';
import { readScenario } from 'amazon_connect_participant_emulator';
import type { Emulator } from 'amazon_connect_participant_emulator';

import { Client, lineOf } from '../support/Client.js';
import { closeAll, send, start, stopTime } from '../support/chat.js';

/** Waits until so many steps are done. */
async function reaches(emulator: Emulator, { contactId }: Client, done: number): Promise<void> {
  for (;;) {
    const { text } = await send(`${emulator.url}/emulator/contacts/${contactId}/scenario`, 'GET');
    const { progress } = JSON.parse(text) as { progress?: { done: number; reason?: string } };
    expect(progress?.reason).to.equal(undefined);
    if (progress?.done === done) return;
  }
}

function transcriptOf(emulator: Emulator, { contactId }: Client): string[] {
  return emulator
    .contact(contactId)
    .transcript.map((item) => lineOf(item as Parameters<typeof lineOf>[0]));
}

describe('emulator: the scenarios that come with it', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  it('bot-to-agent: a bot greets, offers a list, and hands over to an agent', async () => {
    const emulator = await start({ scenario: readScenario('bot-to-agent') });
    const client = await Client.start(emulator);
    await client.sees('What can I do for you?');
    await client.say('Track a parcel');
    await client.sees('Please choose');
    await client.say('Talk to a person');
    await reaches(emulator, client, 9);
    emulator.advance(1500);
    await client.sees('Which parcel');
    await client.say('A-1815');
    await reaches(emulator, client, 12);
    emulator.advance(1500);
    await client.sees('anything else');
    await client.say('No, thank you');
    expect(await client.socket.closed).to.equal(1000);
    expect(transcriptOf(emulator, client)).to.deep.equal([
      '(participant.joined Ada)',
      '(participant.joined Parcel bot)',
      'Parcel bot: Hello! I am the parcel bot.',
      'Parcel bot: [ListPicker] What can I do for you?',
      'Ada: Track a parcel',
      'SYSTEM_MESSAGE: I can only hand you over to a person today. Please choose "Talk to a person".',
      'Ada: Talk to a person',
      'Parcel bot: One moment, please.',
      '(participant.left Parcel bot)',
      '(transfer.succeeded)',
      '(participant.joined Grace)',
      'Grace: Hi, I am Grace. Which parcel is it about?',
      'Ada: A-1815',
      'Grace: Thank you. It is on its way, and comes tomorrow.',
      'Grace: [QuickReply] Is there anything else?',
      'Ada: No, thank you',
      '(participant.left Grace)',
      '(chat.ended)',
    ]);
    expect(client.heard().filter((line) => /read|typing/.test(line))).to.deep.equal([
      '(read)',
      '(typing Grace)',
      '(read)',
      '(typing Grace)',
    ]);
  });

  it('rejected-file: an agent asks for a photo, which is rejected, and takes the next one', async () => {
    const emulator = await start({ scenario: readScenario('rejected-file') });
    const client = await Client.start(emulator);
    await client.sees('photo of the broken lid');
    await client.say('Here it is');
    await client.sees('Please send it as a file.');
    await client.share('lid.png');
    await reaches(emulator, client, 4);
    emulator.advance(1000);
    await client.sees('I could not open that one');
    await client.share('lid-2.png');
    await reaches(emulator, client, 7);
    emulator.advance(1000);
    await client.sees('leaves our house today');
    expect(transcriptOf(emulator, client).filter((line) => line.includes('.png'))).to.deep.equal([
      'Ada: lid.png REJECTED',
      'Ada: lid-2.png APPROVED',
    ]);
    await reaches(emulator, client, 8);
  });

  it('quiet-customer: a customer is idle, comes back, leaves and answers a survey', async () => {
    const emulator = await start({ scenario: readScenario('quiet-customer') });
    const client = await Client.start(emulator);
    await client.sees('How can I help?');
    await reaches(emulator, client, 3);
    emulator.advance(2000);
    await client.sees('Are you still there?');
    await client.say('Yes');
    await reaches(emulator, client, 8);
    emulator.advance(1000);
    await client.sees('Leave whenever you like');
    await client.leave();
    await client.sees('from 1 to 5?');
    await client.say('six');
    await client.sees('A number from 1 to 5, please.');
    await client.say('5');
    expect(await client.socket.closed).to.equal(1000);
    expect(transcriptOf(emulator, client).slice(3)).to.deep.equal([
      '(participant.idle Ada)',
      'Grace: Are you still there?',
      '(participant.returned Ada)',
      'Ada: Yes',
      'Grace: Good to have you back. Leave whenever you like.',
      '(participant.left Ada)',
      'SYSTEM_MESSAGE: How did we do, from 1 to 5?',
      'Ada: six',
      'SYSTEM_MESSAGE: A number from 1 to 5, please.',
      'Ada: 5',
      'SYSTEM_MESSAGE: Thank you!',
      '(chat.ended)',
    ]);
    await reaches(emulator, client, 11);
  });
});
