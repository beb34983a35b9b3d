import { expect } from 'chai';
import {
  AbortError,
  AccessDeniedException,
  ParticipantTokenError,
  type CallEvent,
  type ChatSession,
} from 'amazon_connect_participant_service';
import { failure } from '../support/failure.js';
import { ManualTimers, passTime, startConversation, until, type Conversation } from './support.js';

const HOUR = 3_600_000;

describe('the tokens of a chat session', () => {
  let chat: Conversation;
  let timers: ManualTimers;
  let session: ChatSession;
  /** The operations that were called. */
  let calls: string[];

  beforeEach(async () => {
    chat = await startConversation();
    timers = new ManualTimers();
    session = chat.session({ timers });
    await session.connect();
    calls = [];
    chat.client.observe((event: CallEvent) => {
      if (event.type === 'attempt') calls.push(event.operation);
    });
  });

  afterEach(() => chat.close());

  const count = (operation: string): number => calls.filter((name) => name === operation).length;

  it('are kept while they are valid', async () => {
    timers.sleep(23 * HOUR);
    await session.sendMessage('One');
    expect(count('SendMessage')).to.equal(1);
  });

  it('are renewed before they expire, by one call for all callers', async () => {
    await chat.post('clock', { advanceMs: 24 * HOUR - 30_000 });
    timers.sleep(24 * HOUR - 30_000);
    const events = Array.from({ length: 5 }, () =>
      session.sendEvent({ ContentType: 'application/vnd.amazonaws.connect.event.typing' }),
    );
    await Promise.all(events);
    expect(count('SendEvent')).to.equal(5);
    // One for all of them, one for the socket, whose time is over too.
    await until(() => count('CreateParticipantConnection') === 2);
    await passTime(50);
    expect(count('CreateParticipantConnection')).to.equal(2);
  });

  it('are renewed if one is refused, and the call is retried with the same client token', async () => {
    await chat.post('clock', { advanceMs: 24 * HOUR + 60_000 });
    const sent = await Promise.all([session.sendMessage('One'), session.sendMessage('Two')]);
    expect(sent.map(({ Id }) => typeof Id)).to.deep.equal(['string', 'string']);
    expect(count('SendMessage')).to.equal(3);
    const { transcript } = await chat.describe();
    expect(transcript.filter(({ ContentType }) => ContentType === 'text/plain')).to.have.length(2);
  });

  it('do not delay callers that abort', async () => {
    timers.sleep(24 * HOUR);
    await chat.setFaults({
      operation: 'CreateParticipantConnection',
      kind: 'delay',
      probability: 1,
      delayMs: 30_000,
    });
    const controller = new AbortController();
    const { signal } = controller;
    const event = { ContentType: 'text/x', ClientToken: 'mine' };
    const others = [
      session.sendMessage('One', { signal }),
      session.sendAttachment(new Uint8Array(1), { name: 'a.txt', signal }),
      session.downloadAttachment('some', { signal }),
      session.describeView('some', { signal }),
      session.transcript({ signal }).next(),
    ];
    const sending = [session.sendEvent(event, { signal }), ...others];
    const unheard = session.sendMessage('Two');
    await passTime(20);
    controller.abort();
    const errors = await Promise.all(sending.map((call) => failure(call, AbortError)));
    expect(errors[0]).to.include({ operation: 'SendEvent', clientToken: 'mine', attempts: 0 });
    session.close();
    expect(await failure(unheard, Error)).to.have.property('outcome', 'not-applied');
    expect(calls).not.to.include.members(['SendMessage', 'SendEvent']);
  });

  it('are not renewed repeatedly if the call itself is refused', async () => {
    const refusing = chat.client.use((request, next) =>
      request.operation === 'SendEvent'
        ? Promise.resolve({
            status: 403,
            headers: { 'x-amzn-errortype': 'AccessDeniedException' },
            text: '{"Message":"not for you"}',
          })
        : next(request),
    );
    const event = session.sendEvent({ ContentType: 'text/x', ClientToken: 'mine' });
    const error = await failure(event, AccessDeniedException);
    refusing();
    expect(error.clientToken).to.equal('mine');
    expect(count('SendEvent')).to.equal(2);
    expect(count('CreateParticipantConnection')).to.equal(1);
    expect(session.state).to.equal('connected');
  });

  it('are requested once more if a function supplies them', async () => {
    const given: string[] = [];
    const fresh = chat.session({
      participantToken: () => {
        const token = given.length === 0 ? 'expired' : chat.participantToken;
        given.push(token);
        return Promise.resolve(token);
      },
    });
    await fresh.connect();
    expect(given).to.deep.equal(['expired', chat.participantToken]);
    expect(fresh.snapshot().participantToken).to.equal(chat.participantToken);
  });

  it('are requested again while the function fails', async () => {
    const failures: unknown[] = [];
    let asked = 0;
    const fresh = chat.session({
      participantToken: () => {
        asked += 1;
        if (asked < 3) throw new TypeError('fetch failed');
        return chat.participantToken;
      },
    });
    fresh.on('error', (error) => failures.push(error));
    await fresh.connect();
    expect(failures).to.have.length(2);
    expect(failures[0]).to.be.instanceOf(ParticipantTokenError);
    expect(failures[0]).to.have.nested.property('cause.message', 'fetch failed');
  });

  it('end the session if they are refused for good', async () => {
    await chat.setFaults();
    const other = chat.session({ participantToken: () => 'refused' });
    await failure(other.connect(), Error);
    expect(other.state).to.equal('failed');
  });
});
