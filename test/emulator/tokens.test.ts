import { expect } from 'chai';

import {
  call,
  chatWithCustomer,
  closeAll,
  connect,
  expectError,
  join,
  ok,
  PATHS,
  push,
  send,
  start,
} from './support/chat.js';
import type { OperationName } from './support/chat.js';

const TAKES_CONNECTION = (Object.keys(PATHS) as OperationName[]).filter(
  (name) => name !== 'CreateParticipantConnection',
);
const FIVE_MINUTES = 300_000;
const A_DAY = 86_400_000;

describe('emulator: tokens', () => {
  afterEach(closeAll);

  for (const operation of TAKES_CONNECTION) {
    it(`refuses a participant token, an unknown one and none at all for ${operation}`, async () => {
      const { emulator, customer } = await chatWithCustomer();
      const given: [string | undefined, RegExp][] = [
        [customer.participantToken, /takes a connection token/],
        ['unheard-of', /not known/],
        [undefined, /missing/],
        ['', /missing/],
      ];
      for (const [token, message] of given) {
        const answer = await call(emulator, operation, token);
        expect(answer.status).to.equal(403);
        expectError(answer, 'AccessDeniedException', message);
        expect(answer.text).not.to.contain('unheard-of');
      }
    });
  }

  it('refuses a participant token for DescribeView', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const url = `${emulator.url}/participant/views/view-token-contact-form`;
    const answer = await send(url, 'GET', undefined, customer.participantToken);
    expectError(answer, 'AccessDeniedException', /takes a connection token/);
  });

  it('refuses a connection token for CreateParticipantConnection', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const answer = await call(emulator, 'CreateParticipantConnection', customer.connectionToken, {
      Type: ['WEBSOCKET'],
    });
    expectError(answer, 'AccessDeniedException', /takes a participant token/);
  });

  it('refuses a token of more than 1000 characters as not valid', async () => {
    const { emulator } = await chatWithCustomer();
    const answer = await call(emulator, 'GetTranscript', 'x'.repeat(1001));
    expectError(answer, 'ValidationException', /^X-Amz-Bearer: must NOT have more than 1000/);
  });

  it('looks at the token before the body', async () => {
    const { emulator } = await chatWithCustomer();
    expectError(
      await call(emulator, 'SendMessage', 'x', '{'),
      'AccessDeniedException',
      /not known/,
    );
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
      expectError(answer, 'AccessDeniedException', /participant token has expired/);
    }
    await connect(emulator, early);
  });

  it('refuses a connection token after a day, when a new one is to be had', async () => {
    const { emulator, customer } = await chatWithCustomer();
    emulator.advance(A_DAY - 10_000);
    await ok(emulator, 'GetTranscript', customer.connectionToken);
    emulator.advance(10_000);
    const answer = await call(emulator, 'GetTranscript', customer.connectionToken);
    expectError(answer, 'AccessDeniedException', /connection token has expired/);
    const again = await connect(emulator, customer);
    await ok(emulator, 'GetTranscript', again.connectionToken);
  });

  it('gives a fresh token with each connection and lets the earlier ones be', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const again = await connect(emulator, customer);
    expect(again.connectionToken).not.to.equal(customer.connectionToken);
    await ok(emulator, 'GetTranscript', customer.connectionToken);
    await ok(emulator, 'GetTranscript', again.connectionToken);
  });

  it('refuses both tokens of a participant who has left, and lets the others go on', async () => {
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
    for (const answer of refused) expectError(answer, 'AccessDeniedException', /has left/);
    await ok(emulator, 'GetTranscript', customer.connectionToken);
  });

  it('refuses the tokens of everybody when the customer has left', async () => {
    const { emulator, contactId, customer } = await chatWithCustomer();
    const agent = await join(emulator, contactId);
    await ok(emulator, 'DisconnectParticipant', customer.connectionToken);
    for (const { connectionToken } of [agent, customer]) {
      const answer = await call(emulator, 'GetTranscript', connectionToken);
      expectError(answer, 'AccessDeniedException', /chat has ended/);
    }
    const answer = await call(emulator, 'CreateParticipantConnection', agent.participantToken, {
      Type: ['WEBSOCKET'],
    });
    expectError(answer, 'AccessDeniedException', /chat has ended/);
    expectError(
      await push(emulator, contactId, { ContentType: 'text/plain' }),
      'ConflictException',
      /ended/,
    );
  });
});
