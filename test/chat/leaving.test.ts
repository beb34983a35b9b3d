import { expect } from 'chai';
import {
  ChatSessionError,
  ContentType,
  type SessionOver,
} from 'amazon_connect_participant_service';
import { failure, thrown } from '../support/failure.js';
import {
  collect,
  ManualTimers,
  startConversation,
  states,
  texts,
  until,
  type Conversation,
} from './support.js';

describe('a chat session that leaves', () => {
  let chat: Conversation;

  beforeEach(async () => {
    chat = await startConversation();
  });

  afterEach(() => chat.close());

  it('sends queued messages first, and is over when the chat has ended', async () => {
    const { customer, agent } = chat;
    const seen = collect(agent);
    const changes = states(customer);
    const overs: SessionOver[] = [];
    customer.on('over', (over) => overs.push(over));
    await Promise.all([customer.connect(), agent.connect()]);
    const sent = ['One', 'Two', 'Three'].map((text) => customer.sendMessage(text));
    await customer.disconnect();
    await Promise.all(sent);
    await until(() => agent.state === 'ended' && overs.length === 1);
    expect(texts(seen)).to.deep.equal(['One', 'Two', 'Three']);
    expect(changes).to.deep.equal(['connecting', 'connected', 'leaving', 'ended']);
    // Whoever has left is not shown the end of the transcript.
    expect(overs).to.deep.equal([{ reason: 'ended', complete: false }]);
  });

  it('delivers a survey, which the customer can answer', async () => {
    const { customer } = chat;
    await customer.connect();
    const seen = collect(customer);
    // The disconnect flow goes on.
    const flow = chat.client.use((request, next) =>
      request.operation === 'DisconnectParticipant'
        ? Promise.resolve({ status: 200, headers: {}, text: '{}' })
        : next(request),
    );
    await customer.disconnect();
    flow();
    expect(customer.state).to.equal('leaving');
    await chat.push({ Type: 'MESSAGE', ContentType: 'text/plain', Content: 'How was it?' });
    await until(() => texts(seen).includes('How was it?'));
    expect(await customer.sendMessage('Good')).to.have.property('Id');
    customer.close();
    expect(customer.state).to.equal('closed');
  });

  it('delivers the survey of a disconnect flow, is over when the flow ends the chat, and aborts uploads', async () => {
    const { customer, emulator } = chat;
    emulator.setDisconnectFlow({
      greeting: 'How was it?',
      answers: [{ say: 'Thank you', ends: true }],
    });
    const seen = collect(customer);
    const overs: SessionOver[] = [];
    customer.on('over', (over) => overs.push(over));
    await customer.connect();
    let isReading = (): void => undefined;
    const begun = new Promise<void>((resolve) => (isReading = resolve));
    const endless = new ReadableStream<Uint8Array>({
      pull: () => {
        isReading();
        return new Promise(() => undefined);
      },
    });
    const upload = customer.sendAttachment(endless, { name: 'endless.txt', size: 9 });
    upload.catch(() => undefined);
    await begun;
    await customer.disconnect();
    expect(customer.state).to.equal('leaving');
    await failure(upload, Error);
    await until(() => texts(seen).includes('How was it?'));
    await customer.sendMessage('Good');
    await until(() => overs.length === 1);
    expect(texts(seen)).to.deep.equal(['How was it?', 'Good', 'Thank you']);
    expect(overs[0]?.reason).to.equal('ended');
  });

  it('is closed at once for an agent, or after leaveTimeout', async () => {
    const { agent } = chat;
    const timers = new ManualTimers();
    const customer = chat.session({ timers, leaveTimeout: 60_000 });
    await Promise.all([customer.connect(), agent.connect()]);
    const seen = collect(agent);
    await agent.sendMessage('Hello');
    await until(() => texts(seen).length === 1);
    expect(agent.isOwn(seen.at(-1)!)).to.be.true;
    await agent.disconnect();
    expect(agent.state).to.equal('closed');

    chat.client.use((request, next) =>
      request.operation === 'DisconnectParticipant'
        ? Promise.resolve({ status: 200, headers: {}, text: '{}' })
        : next(request),
    );
    await customer.disconnect();
    timers.advance(59_000);
    expect(customer.state).to.equal('leaving');
    timers.advance(1_000);
    await until(() => customer.state === 'closed');
  });
});

describe('a chat session', () => {
  let chat: Conversation;

  beforeEach(async () => {
    chat = await startConversation();
  });

  afterEach(() => chat.close());

  it('learns its participant from the first echo, and keeps it in a snapshot', async () => {
    const { customer } = chat;
    const seen = collect(customer);
    await customer.connect();
    expect(customer.participantId).to.be.undefined;
    await customer.sendMessage('Hello');
    await until(() => texts(seen).length === 1);
    const { participants } = await chat.describe();
    await until(() => customer.participantId === participants[0]?.participantId);
    expect(customer.contactId).to.equal(chat.contactId);
    expect(customer.snapshot().participantId).to.equal(customer.participantId);
  });

  it('reads the past backwards by page, and delivers as much as is requested', async () => {
    const { customer, agent } = chat;
    await Promise.all([customer.connect(), agent.connect()]);
    for (let i = 0; i < 25; i += 1) await agent.sendMessage(`Message ${i}`);
    const recent = chat.session({ from: { mostRecent: 3 } });
    const seen = collect(recent);
    await recent.connect();
    await until(() => texts(seen).length >= 3);
    expect(texts(seen)).to.deep.equal(['Message 22', 'Message 23', 'Message 24']);
    const pages: string[][] = [];
    for await (const page of customer.history({ before: seen.at(-3)!, pageSize: 10 })) {
      pages.push(texts(page));
    }
    expect(pages[0]?.at(-1)).to.equal('Message 21');
    expect(pages.flat()).to.have.length(22);
  });

  it('requests the URL of a sign-in, and can cancel it', async () => {
    const { customer } = chat;
    const ids: string[] = [];
    customer.on('event', ({ ContentType: type, Content = '{}' }) => {
      if (type !== ContentType.AUTHENTICATION_INITIATED) return;
      ids.push((JSON.parse(Content) as { SessionId: string }).SessionId);
    });
    await customer.connect();
    await chat.push({ ContentType: ContentType.AUTHENTICATION_INITIATED });
    await until(() => ids.length === 1);
    const [SessionId = ''] = ids;
    const { AuthenticationUrl } = await customer.getAuthenticationUrl({
      SessionId,
      RedirectUri: 'https://shop.example/back',
    });
    expect(AuthenticationUrl).to.match(/^https?:/);
    await customer.cancelParticipantAuthentication({ SessionId });
  });

  it('returns the URL of an attachment', async () => {
    const { customer } = chat;
    await customer.connect();
    const { attachmentId } = await customer.sendAttachment(new File(['Hello'], 'hello.txt'));
    const answer = await fetch(await customer.attachmentUrl(attachmentId));
    expect(await answer.text()).to.equal('Hello');
  });

  it('fails if it is refused before it was in the chat', async () => {
    const overs: SessionOver[] = [];
    const session = chat.session({ participantToken: 'unknown' });
    const ended: unknown[] = [];
    session.on('over', (over) => overs.push(over)).on('ended', () => ended.push('ended'));
    await failure(session.connect(), ChatSessionError);
    expect(overs).to.have.length(1);
    expect(overs[0]).to.include({ reason: 'failed', complete: false });
    expect(overs[0]?.cause).to.have.property('name', 'AccessDeniedException');
    expect(ended).to.deep.equal([]);
  });

  it('suggests the correct names of options and events', async () => {
    const { customer, client } = chat;
    const { ChatSession } = await import('amazon_connect_participant_service');
    const wrong = { participantToken: 'token', clinet: client };
    expect(thrown(() => new ChatSession(wrong), TypeError).message).to.equal(
      "ChatSession has no option 'clinet': did you mean 'client'?",
    );
    expect(
      thrown(() => customer.on('mesage' as never, () => undefined), TypeError).message,
    ).to.equal("There is no event 'mesage': did you mean 'message'?");
  });

  it('rejects if connecting takes longer than its timeout', async () => {
    const warnings: unknown[] = [];
    chat.client.maxAttempts = 1;
    chat.client.logger = { debug() {}, info() {}, error() {}, warn: (text) => warnings.push(text) };
    await chat.setFaults({ operation: '*', kind: 'throttle', probability: 1 });
    const { customer } = chat;
    const error = await failure(customer.connect({ timeout: 700 }), Error);
    expect(error.message).to.equal('the session did not connect within 700 ms');
    expect(error.cause).to.have.property('name', 'ThrottlingException');
    expect(customer.state).to.equal('idle');
    expect(warnings).to.have.length(1);
  });
});
