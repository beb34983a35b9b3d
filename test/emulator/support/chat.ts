import { expect } from 'chai';
import sinon from 'sinon';
import { startEmulator } from 'amazon_connect_participant_emulator';
import type {
  Emulator,
  EmulatorOptions,
  ParticipantRole,
} from 'amazon_connect_participant_emulator';

import { onTestFinished } from '../../support/onTestFinished.js';
import type { Body, SeenContact } from './bodies.js';
import { checkResponse } from './contract.js';

/** An answer of the emulator, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly error: string | null;
  readonly body: Body;
}

/** Somebody in a chat, with both tokens. */
export interface Person {
  readonly participantId: string;
  readonly participantToken: string;
  readonly connectionToken: string;
}

export const PATHS = {
  CancelParticipantAuthentication: '/participant/cancel-authentication',
  CompleteAttachmentUpload: '/participant/complete-attachment-upload',
  CreateParticipantConnection: '/participant/connection',
  DisconnectParticipant: '/participant/disconnect',
  GetAttachment: '/participant/attachment',
  GetAuthenticationUrl: '/participant/authentication-url',
  GetTranscript: '/participant/transcript',
  SendEvent: '/participant/event',
  SendMessage: '/participant/message',
  StartAttachmentUpload: '/participant/start-attachment-upload',
} as const;
export type OperationName = keyof typeof PATHS;

export const EVENT = 'application/vnd.amazonaws.connect.event.';

let running: Emulator[] = [];

/** Starts an emulator that ends with the test. */
export async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({ port: 0, ...options });
  running.push(emulator);
  return emulator;
}

/**
 * Lets time pass in emulators only when they are advanced, until the test is over: however slow the
 * machine is, nothing expires and nothing happens by itself meanwhile.
 */
export function stopTime(): void {
  const clock = sinon.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
  onTestFinished(() => {
    clock.restore();
  });
}

export async function closeAll(): Promise<void> {
  await Promise.all(running.map((emulator) => emulator.close()));
  running = [];
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  return {
    status: response.status,
    headers: response.headers,
    text,
    error: response.headers.get('x-amzn-errortype'),
    body: (isJson ? JSON.parse(text) : {}) as Body,
  };
}

/** A request with a JSON body. */
export async function send(
  url: string,
  method: string,
  body?: unknown,
  token?: string,
): Promise<Answer> {
  // A kept connection may be closed as idle while the process stalls.
  const headers = new Headers({ Connection: 'close' });
  if (token !== undefined) headers.set('X-Amz-Bearer', token);
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = typeof body === 'string' ? body : JSON.stringify(body);
  return read(await fetch(url, init));
}

/** Calls an operation. What it answers is checked against the contract. */
export async function call(
  { url }: Pick<Emulator, 'url'>,
  operation: OperationName,
  token: string | undefined,
  body: unknown = {},
): Promise<Answer> {
  const answer = await send(url + PATHS[operation], 'POST', body, token);
  expect(answer.headers.get('x-amzn-requestid')).to.match(/^[0-9a-f-]{36}$/);
  // What the service says to refused tokens is not what the contract says of it.
  if (answer.status === 403) expectDenied(answer);
  else checkResponse(answer.status === 200 ? `${operation}Response` : answer.error!, answer.body);
  return answer;
}

/** Calls an operation that must succeed. */
export async function ok(...args: Parameters<typeof call>): Promise<Body> {
  const answer = await call(...args);
  expect(answer.status, answer.text).to.equal(200);
  return answer.body;
}

/** Asserts that a token was refused, without a reason. */
export function expectDenied(answer: Answer): void {
  expect(answer.status, answer.text).to.equal(403);
  expect(answer.error).to.equal('AccessDeniedException');
  expect(answer.text).to.equal('{"message":"Access denied"}');
}

/** What the service says of a member that breaks a rule. */
export function violation(member: string, constraint: string): string {
  return `1 validation error detected: Value at '${member}' failed to satisfy constraint: ${constraint}`;
}

/** Asserts what kind of error an answer is, and what its message says. */
export function expectError(answer: Answer, error: string, message: RegExp | string): void {
  expect(answer.error, answer.text).to.equal(error);
  if (typeof message === 'string') expect(answer.body.Message).to.equal(message);
  else expect(answer.body.Message).to.match(message);
}

export async function connect(
  emulator: Emulator,
  invited: { participantId: string; participantToken: string },
): Promise<Person> {
  const { participantId, participantToken } = invited;
  const answer = await ok(emulator, 'CreateParticipantConnection', participantToken, {
    Type: ['CONNECTION_CREDENTIALS'],
    ConnectParticipant: true,
  });
  const connectionToken = answer.ConnectionCredentials.ConnectionToken;
  return { participantId, participantToken, connectionToken };
}

/** A chat whose customer is connected. */
export async function chatWithCustomer(
  options: EmulatorOptions = {},
  contentTypes = ['text/plain'],
) {
  const emulator = await start(options);
  const chat = await emulator.startChat({ displayName: 'Ada', contentTypes });
  const { contactId, ...invited } = chat;
  return { emulator, contactId, customer: await connect(emulator, invited) };
}

/** Invites somebody, who connects. */
export async function join(
  emulator: Emulator,
  contactId: string,
  role: ParticipantRole = 'AGENT',
): Promise<Person> {
  return connect(
    emulator,
    await emulator.addParticipant(contactId, { role, displayName: 'Grace' }),
  );
}

export async function say(emulator: Emulator, person: Person, Content: string): Promise<string> {
  const body = { ContentType: 'text/plain', Content };
  return (await ok(emulator, 'SendMessage', person.connectionToken, body)).Id;
}

/** What the control shows of a contact. */
export async function look(emulator: Emulator, contactId: string): Promise<SeenContact> {
  const response = await fetch(`${emulator.url}/emulator/contacts/${contactId}`);
  expect(response.status).to.equal(200);
  return (await response.json()) as SeenContact;
}

/** Pushes an item through the control. */
export function push(emulator: Emulator, contactId: string, item: object): Promise<Answer> {
  return send(`${emulator.url}/emulator/contacts/${contactId}/items`, 'POST', item);
}

/** How many sockets each participant has open. */
export async function openSockets(...args: Parameters<typeof look>): Promise<number[]> {
  return (await look(...args)).participants.map((participant) => participant.openSockets);
}
