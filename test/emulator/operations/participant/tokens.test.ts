import { expect } from 'chai';

import { failure } from '../../../support/failure.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  connect,
  EVENT,
  expectDenied,
  expectError,
  join,
  ok,
  PATHS,
  push,
  send,
  start,
  stopTime,
} from '../../support/chat.js';
import type { OperationName } from '../../support/chat.js';

const TAKES_CONNECTION = (Object.keys(PATHS) as OperationName[]).filter(
  (name) => name !== 'CreateParticipantConnection',
);
const FIVE_MINUTES = 300_000;
const A_DAY = 86_400_000;

describe('emulator: tokens', () => {
  beforeEach(stopTime);
  afterEach(closeAll);

  for (const operation of TAKES_CONNECTION) {
    it(`refuses a participant token, an unknown one and a missing one for ${operation}`, async () => {
      const { emulator, customer } = await chatWithCustomer();
      for (const token of [customer.participantToken, 'unheard-of', undefined, '']) {
        expectDenied(await call(emulator, operation, token));
      }
    });
  }

  it('logs why a token was refused, but does not tell the client', async () => {
    const reasons: (string | undefined)[] = [];
    const { emulator, contactId, customer } = await chatWithCustomer({
      log: ({ status, reason }) => {
        if (status === 403) reasons.push(reason);
      },
    });
    const refuse = async (token: string | undefined): Promise<void> => {
      const seen = reasons.length;
      expectDenied(await call(emulator, 'GetTranscript', token));
      while (reasons.length === seen) await new Promise(setImmediate);
    };
    for (const token of [undefined, 'unheard-of', customer.participantToken]) await refuse(token);
    const { connectionToken } = await join(emulator, contactId);
    await ok(emulator, 'DisconnectParticipant', connectionToken);
    await refuse(connectionToken);
    emulator.advance(24 * 60 * 60_000);
    await refuse(customer.connectionToken);
    emulator.advance(60 * 60_000);
    const later = await connect(emulator, await emulator.startChat({ displayName: 'Eve' }));
    await send(`${emulator.url}/contact/stop`, 'POST', { ContactId: contactId });
    await ok(emulator, 'DisconnectParticipant', later.connectionToken);
    await refuse(later.connectionToken);
    expect(reasons).to.deep.equal([
      'The header X-Amz-Bearer is missing',
      'The token is unknown',
      'This call requires a connection token, but it has a participant token',
      'The participant has left the chat',
      'The connection token has expired',
      'The chat has ended',
    ]);
  });

  it('returns tokens that are as long as those of the service', async () => {
    const { customer } = await chatWithCustomer();
    for (const token of [customer.participantToken, customer.connectionToken]) {
      expect(token).to.match(/^[\w-]{512}$/);
    }
  });

  it('refuses a participant token for DescribeView', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const url = `${emulator.url}/participant/views/view-token-contact-form`;
    const answer = await send(url, 'GET', undefined, customer.participantToken);
    expectDenied(answer);
  });

  it('refuses a connection token for CreateParticipantConnection', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const answer = await call(emulator, 'CreateParticipantConnection', customer.connectionToken, {
      Type: ['WEBSOCKET'],
    });
    expectDenied(answer);
  });

  it('refuses a token of more than 1000 characters as invalid', async () => {
    const { emulator } = await chatWithCustomer();
    const answer = await call(emulator, 'GetTranscript', 'x'.repeat(1001));
    expectError(
      answer,
      'ValidationException',
      /Value at 'connectionToken' failed to satisfy constraint: Member must have length less than or equal to 1000$/,
    );
  });

  it('checks the token before the body', async () => {
    const { emulator } = await chatWithCustomer();
    expectDenied(await call(emulator, 'SendMessage', 'x', '{'));
  });

  it('refuses the first connection five minutes after the invitation', async () => {
    const emulator = await start();
    const early = await emulator.startChat({ displayName: 'Ada' });
    const late = await emulator.startChat({ displayName: 'Ada' });
    const agent = await emulator.addParticipant(late.contactId, {
      role: 'AGENT',
      displayName: 'G',
    });
    emulator.advance(FIVE_MINUTES - 10_000);
    await connect(emulator, early);
    emulator.advance(10_000);
    for (const { participantToken } of [late, agent]) {
      const answer = await call(emulator, 'CreateParticipantConnection', participantToken, {
        Type: ['WEBSOCKET'],
      });
      expectDenied(answer);
    }
    await connect(emulator, early);
  });

  it('refuses a connection token after a day, when a new one is available', async () => {
    const { emulator, customer } = await chatWithCustomer();
    emulator.advance(A_DAY - 10_000);
    await ok(emulator, 'GetTranscript', customer.connectionToken);
    emulator.advance(10_000);
    const answer = await call(emulator, 'GetTranscript', customer.connectionToken);
    expectDenied(answer);
    const again = await connect(emulator, customer);
    await ok(emulator, 'GetTranscript', again.connectionToken);
  });

  it('refuses a connection token when its lifetime is over, and renews it', async () => {
    const { emulator, customer } = await chatWithCustomer({
      lifetimes: { connectionToken: 60_000 },
    });
    emulator.advance(55_000);
    const renewed = await connect(emulator, customer);
    emulator.advance(5000);
    const answer = await call(emulator, 'GetTranscript', customer.connectionToken);
    expectDenied(answer);
    await ok(emulator, 'GetTranscript', renewed.connectionToken);
  });

  for (const [name, ms] of [
    ['connectionToken', -1],
    ['webSocket', NaN],
    ['transcriptAfterEnd', Infinity],
  ] as const) {
    it(`does not start if the lifetime ${name} is ${ms}`, async () => {
      const error = await failure(start({ lifetimes: { [name]: ms } }), TypeError);
      expect(error.message).to.equal(`lifetimes.${name} must be 0 or more milliseconds`);
    });
  }

  it('returns a new token with each connection, and keeps the earlier ones valid', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const again = await connect(emulator, customer);
    expect(again.connectionToken).not.to.equal(customer.connectionToken);
    await ok(emulator, 'GetTranscript', customer.connectionToken);
    await ok(emulator, 'GetTranscript', again.connectionToken);
  });

  it('refuses both tokens of a participant who has left, but not those of the others', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    await ok(emulator, 'DisconnectParticipant', agent.connectionToken);
    const refused = [
      await call(emulator, 'GetTranscript', agent.connectionToken),
      await call(emulator, 'DisconnectParticipant', agent.connectionToken),
      await call(emulator, 'CreateParticipantConnection', agent.participantToken, {
        Type: ['WEBSOCKET'],
      }),
    ];
    for (const answer of refused) expectDenied(answer);
    await ok(emulator, 'GetTranscript', customer.connectionToken);
  });

  it('lets participants read the end of the chat, for the given time', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer({
      lifetimes: { transcriptAfterEnd: 60_000 },
    });
    const stays = await join(emulator, contactId);
    const leaves = await join(emulator, contactId);
    await ok(emulator, 'DisconnectParticipant', leaves.connectionToken);
    await send(`${emulator.url}/contact/stop`, 'POST', { ContactId: contactId });
    for (const { connectionToken } of [customer, stays]) {
      const { Transcript } = await ok(emulator, 'GetTranscript', connectionToken);
      expect(Transcript[0]!.ContentType).to.equal(`${EVENT}chat.ended`);
    }
    const refused = [
      await call(emulator, 'GetTranscript', leaves.connectionToken),
      await call(emulator, 'GetTranscript', customer.participantToken),
      await call(emulator, 'SendEvent', customer.connectionToken, {
        ContentType: `${EVENT}typing`,
      }),
      await call(emulator, 'CreateParticipantConnection', customer.participantToken, {
        Type: ['WEBSOCKET'],
      }),
    ];
    emulator.advance(60_000);
    refused.push(await call(emulator, 'GetTranscript', customer.connectionToken));
    for (const answer of refused) expectDenied(answer);
  });

  it('refuses all tokens when the customer has left', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    for (const { connectionToken } of [agent, customer]) {
      const answer = await call(emulator, 'GetTranscript', connectionToken);
      expectDenied(answer);
    }
    const answer = await call(emulator, 'CreateParticipantConnection', agent.participantToken, {
      Type: ['WEBSOCKET'],
    });
    expectDenied(answer);
    expectError(
      await push(emulator, contactId, { ContentType: 'text/plain' }),
      'ConflictException',
      /ended/,
    );
  });
});
