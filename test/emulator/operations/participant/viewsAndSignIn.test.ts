import { expect } from 'chai';
import type { Emulator } from 'amazon_connect_participant_emulator';
import { startEmulator } from 'amazon_connect_participant_emulator';

import {
  call,
  chatWithCustomer,
  closeAll,
  connect,
  EVENT,
  expectError,
  look,
  ok,
  push,
  send,
} from '../../support/chat.js';
import { checkResponse } from '../../support/contract.js';

const describeView = async (emulator: Emulator, viewToken: string, token: string) => {
  const url = `${emulator.url}/participant/views/${encodeURIComponent(viewToken)}`;
  const answer = await send(url, 'GET', undefined, token);
  checkResponse(answer.status === 200 ? 'DescribeViewResponse' : answer.error!, answer.body);
  return answer;
};

describe('emulator: views', () => {
  afterEach(closeAll);

  it('returns the default contact form', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const answer = await describeView(
      emulator,
      'view-token-contact-form',
      customer.connectionToken,
    );
    expect(answer.body.View).to.have.property('Id', 'contact-form');
    const { Content } = answer.body.View as { Content: { Template: string; InputSchema: string } };
    expect(JSON.parse(Content.Template)).to.have.property('Body');
    expect(JSON.parse(Content.InputSchema)).to.have.property('properties');
  });

  it('returns given views, whatever characters their tokens contain', async () => {
    const token = `a/b c?#%é..${'ü'.repeat(900)}`;
    const view = { Id: 'mine', Version: 2 };
    const { emulator, customer } = await chatWithCustomer({ views: { [token]: view } });
    const answer = await describeView(emulator, token, customer.connectionToken);
    expect(answer.body).to.deep.equal({ View: view });
  });

  it('responds to an unknown token with 404, and does not quote it', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const answer = await describeView(emulator, 'secret', customer.connectionToken);
    expect(answer.status).to.equal(404);
    expectError(answer, 'ResourceNotFoundException', /no view/);
    expect(answer.text).not.to.contain('secret');
  });

  it('refuses a view token of more than 1000 characters, and an empty one', async () => {
    const { emulator, customer } = await chatWithCustomer();
    for (const viewToken of ['é'.repeat(1001), '']) {
      const answer = await describeView(emulator, viewToken, customer.connectionToken);
      expectError(
        answer,
        'ValidationException',
        /Value at 'viewToken' failed to satisfy constraint: Member must have length/,
      );
    }
  });

  it('does not start with a view that breaks the contract', async () => {
    const error: unknown = await startEmulator({
      port: 0,
      views: { token: { Id: 'not valid' } },
    }).catch((reason: unknown) => reason);
    expect(error)
      .to.be.instanceOf(TypeError)
      .with.property('message')
      .that.matches(/token .*Id: must match/);
  });
});

describe('emulator: sign-in', () => {
  afterEach(closeAll);

  const INITIATED = `${EVENT}authentication.initiated`;
  const RedirectUri = 'https://shop.example/signed-in?a=1';

  async function chatWithSignIn() {
    const chat = await chatWithCustomer();
    const pushed = await push(chat.emulator, chat.contactId, { ContentType: INITIATED });
    const { SessionId } = JSON.parse(pushed.body.Content) as { SessionId: string };
    const getUrl = (members: object = {}) =>
      call(chat.emulator, 'GetAuthenticationUrl', chat.customer.connectionToken, {
        SessionId,
        RedirectUri,
        ...members,
      });
    return { ...chat, SessionId, getUrl };
  }

  it('begins with a pushed event, which gets a session id of 36 characters', async () => {
    const { emulator, contactId, SessionId, getUrl } = await chatWithSignIn();
    expect(SessionId).to.have.length(36);
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)).to.include({
      Type: 'EVENT',
      ContentType: INITIATED,
      ParticipantRole: 'SYSTEM',
      Content: JSON.stringify({ SessionId }),
    });
    const { body } = await getUrl();
    expect(body.AuthenticationUrl.startsWith(`${emulator.url}/emulator/sign-in?`)).to.equal(true);
  });

  it("keeps the event's session id", async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const SessionId = 's'.repeat(36);
    await push(emulator, contactId, {
      ContentType: INITIATED,
      Content: JSON.stringify({ SessionId, a: 1 }),
    });
    await ok(emulator, 'GetAuthenticationUrl', customer.connectionToken, {
      SessionId,
      RedirectUri,
    });
    const again = await push(emulator, contactId, {
      ContentType: INITIATED,
      Content: JSON.stringify({ SessionId }),
    });
    expectError(again, 'ValidationException', /SessionId must be new/);
  });

  it('signs in when the page is opened, once, and redirects the browser', async () => {
    const { emulator, contactId, getUrl } = await chatWithSignIn();
    const { AuthenticationUrl } = (await getUrl()).body;
    const response = await fetch(AuthenticationUrl, { redirect: 'manual' });
    expect(response.status).to.equal(302);
    expect(response.headers.get('location')).to.equal(RedirectUri);
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)!.ContentType).to.equal(`${EVENT}authentication.succeeded`);
    expect((await fetch(AuthenticationUrl, { redirect: 'manual' })).status).to.equal(403);
    expectError(
      await getUrl(),
      'ValidationException',
      /Value at 'sessionId' failed to satisfy constraint: /,
    );
  });

  it('expires the page after a minute', async () => {
    const { emulator, getUrl } = await chatWithSignIn();
    const { AuthenticationUrl } = (await getUrl()).body;
    emulator.advance(60_000);
    expect((await fetch(AuthenticationUrl, { redirect: 'manual' })).status).to.equal(403);
    const again = (await getUrl()).body.AuthenticationUrl;
    expect((await fetch(again, { redirect: 'manual' })).status).to.equal(302);
  });

  it('is cancelled by the customer, which the others see', async () => {
    const { emulator, contactId, customer, SessionId, getUrl } = await chatWithSignIn();
    const cancel = () =>
      call(emulator, 'CancelParticipantAuthentication', customer.connectionToken, { SessionId });
    expect((await cancel()).body).to.deep.equal({});
    const { transcript } = await look(emulator, contactId);
    expect(transcript.at(-1)).to.include({
      ContentType: `${EVENT}authentication.cancelled`,
      Content: JSON.stringify({ SessionId }),
    });
    expectError(
      await cancel(),
      'ValidationException',
      /Value at 'sessionId' failed to satisfy constraint: /,
    );
    expectError(
      await getUrl(),
      'ValidationException',
      /Value at 'sessionId' failed to satisfy constraint: /,
    );
  });

  it('ends with a pushed event with its session id', async () => {
    const { emulator, contactId, SessionId, getUrl } = await chatWithSignIn();
    const ContentType = `${EVENT}authentication.failed`;
    await push(emulator, contactId, { ContentType, Content: JSON.stringify({ SessionId }) });
    expectError(
      await getUrl(),
      'ValidationException',
      /Value at 'sessionId' failed to satisfy constraint: /,
    );
  });

  it('refuses sessions of another chat, ids of another length and an invalid redirect URI', async () => {
    const { emulator, SessionId, getUrl } = await chatWithSignIn();
    const eve = await connect(emulator, await emulator.startChat({ displayName: 'Eve' }));
    const foreign = await call(emulator, 'GetAuthenticationUrl', eve.connectionToken, {
      SessionId,
      RedirectUri,
    });
    expectError(
      foreign,
      'ValidationException',
      /Value at 'sessionId' failed to satisfy constraint: Member must name/,
    );
    expectError(
      await getUrl({ SessionId: 'x' }),
      'ValidationException',
      /Value at 'sessionId' failed to satisfy constraint: Member must have length greater than or equal to 36$/,
    );
    expectError(
      await getUrl({ RedirectUri: 'nowhere' }),
      'ValidationException',
      /Value at 'redirectUri' failed to satisfy constraint: /,
    );
    expectError(
      await getUrl({ RedirectUri: undefined }),
      'ValidationException',
      /Value at 'redirectUri' failed to satisfy constraint: Member must not be null$/,
    );
    expect(
      (await getUrl({ RedirectUri: `https://x.example/${'é'.repeat(1000)}` })).status,
    ).to.equal(200);
  });
});
