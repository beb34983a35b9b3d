import { expect } from 'chai';

import {
  call,
  chatWithCustomer,
  closeAll,
  EVENT,
  expectDenied,
  expectError,
  join,
  look,
  ok,
} from '../../support/chat.js';

const ClientToken = 'token-1';
const message = { ContentType: 'text/plain', Content: 'hello', ClientToken };

describe('emulator: client tokens', () => {
  afterEach(closeAll);

  it('returns the first response for a repeated call, whatever its body', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const { connectionToken } = customer;
    const first = await ok(emulator, 'SendMessage', connectionToken, message);
    const repeats = [message, { ...message, Content: 'other' }, { ClientToken }];
    for (const body of repeats) {
      expect(await ok(emulator, 'SendMessage', connectionToken, body)).to.deep.equal(first);
    }
    const { transcript, counts } = await look(emulator, contactId);
    expect(transcript.filter(({ Type }) => Type === 'MESSAGE')).to.have.length(1);
    expect(counts).to.deep.equal({ applied: 1, deduplicated: 3 });
  });

  it('applies one of many concurrent calls with the same token', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        ok(emulator, 'SendMessage', customer.connectionToken, message),
      ),
    );
    expect(new Set(answers.map(({ Id }) => Id)).size).to.equal(1);
    expect((await look(emulator, contactId)).counts).to.deep.equal({
      applied: 1,
      deduplicated: 19,
    });
  });

  it('scopes a token to participant and operation', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    const typing = { ContentType: `${EVENT}typing`, ClientToken };
    const ids = [
      (await ok(emulator, 'SendMessage', customer.connectionToken, message)).Id,
      (await ok(emulator, 'SendMessage', agent.connectionToken, message)).Id,
      (await ok(emulator, 'SendEvent', customer.connectionToken, typing)).Id,
    ];
    expect(new Set(ids).size).to.equal(3);
    expect((await look(emulator, contactId)).counts).to.deep.equal({ applied: 3, deduplicated: 0 });
  });

  it('treats an empty token as none', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const body = { ...message, ClientToken: '' };
    await ok(emulator, 'SendMessage', customer.connectionToken, body);
    await ok(emulator, 'SendMessage', customer.connectionToken, body);
    expect((await look(emulator, contactId)).counts).to.deep.equal({ applied: 2, deduplicated: 0 });
  });

  it('does not keep the response of a failed call', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const bad = { ...message, ContentType: 'text/html' };
    expectError(
      await call(emulator, 'SendMessage', customer.connectionToken, bad),
      'ValidationException',
      /contentType/,
    );
    await ok(emulator, 'SendMessage', customer.connectionToken, message);
    expect((await look(emulator, contactId)).counts).to.deep.equal({ applied: 1, deduplicated: 0 });
  });

  it('returns the first response for a repeated disconnect, and refuses one with another token', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const { connectionToken } = customer;
    await ok(emulator, 'DisconnectParticipant', connectionToken, { ClientToken });
    expect(
      await ok(emulator, 'DisconnectParticipant', connectionToken, { ClientToken }),
    ).to.deep.equal({});
    for (const body of [{}, { ClientToken: 'token-2' }]) {
      const answer = await call(emulator, 'DisconnectParticipant', connectionToken, body);
      expectDenied(answer);
    }
    const { transcript } = await look(emulator, contactId);
    expect(
      transcript.filter((item) => item.ContentType === `${EVENT}participant.left`),
    ).to.have.length(1);
  });

  it('refuses an expired connection token even for a repeated call', async () => {
    const { emulator, customer } = await chatWithCustomer();
    await ok(emulator, 'SendMessage', customer.connectionToken, message);
    emulator.advance(86_400_000);
    const answer = await call(emulator, 'SendMessage', customer.connectionToken, message);
    expectDenied(answer);
  });
});
