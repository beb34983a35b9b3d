import { expect } from 'chai';
import { ChatSession } from 'amazon_connect_participant_service';
import { onTestFinished } from '../support/onTestFinished.js';
import { startConversation, texts, type Conversation } from './support.js';

describe('the history of a chat session', () => {
  let chat: Conversation;

  beforeEach(async () => {
    chat = await startConversation();
  });

  afterEach(() => chat.close());

  it('is read backwards page by page, up to the first item', async () => {
    const { customer, agent } = chat;
    await Promise.all([customer.connect(), agent.connect()]);
    for (let i = 0; i < 7; i += 1) await agent.sendMessage(`Message ${i}`);
    const pages: string[][] = [];
    for await (const page of customer.history({ pageSize: 3 })) pages.push(texts(page));
    expect(pages[0]?.at(-1)).to.equal('Message 6');
    expect(pages.toReversed().flat()).to.deep.equal(
      [0, 1, 2, 3, 4, 5, 6].map((i) => `Message ${i}`),
    );
    expect(Math.max(...pages.map(({ length }) => length))).to.equal(3);
  });

  it('is that of an earlier contact of a persistent chat, if its id is given', async () => {
    const { agent, client, contactId, emulator } = chat;
    await agent.connect();
    await agent.sendMessage('In the first contact');
    const stop = { method: 'POST', body: JSON.stringify({ ContactId: contactId }) };
    await fetch(`${emulator.url}/contact/stop`, stop);
    const answer = await fetch(`${emulator.url}/contact/chat`, {
      method: 'PUT',
      body: JSON.stringify({
        InstanceId: 'i',
        ContactFlowId: 'f',
        ParticipantDetails: { DisplayName: 'Ada' },
        PersistentChat: { RehydrationType: 'FROM_SEGMENT', SourceContactId: contactId },
      }),
    });
    const { ParticipantToken: participantToken } = (await answer.json()) as Record<string, string>;
    const next = new ChatSession({ client, participantToken: participantToken ?? '' });
    onTestFinished(() => {
      next.close();
    });
    await next.connect();
    await next.sendMessage('In the second contact');
    const earlier: string[] = [];
    for await (const page of next.history({ contactId })) earlier.push(...texts(page));
    expect(earlier).to.deep.equal(['In the first contact']);
    const whole: string[] = [];
    for await (const item of next.transcript({ contactId })) whole.push(...texts([item]));
    expect(whole).to.deep.equal(['In the first contact']);
  });
});
