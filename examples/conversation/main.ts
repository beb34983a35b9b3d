/*
 * A whole conversation against the emulator, without any setup: a customer in callback style and an
 * agent in promise style. `npm run demo` runs it and prints the transcript.
 */
import { randomBytes } from 'node:crypto';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { ApiClient } from 'amazon_connect_participant_service';
import { Agent } from './agent.js';
import { Customer, type Done } from './customer.js';
import { line } from './print.js';

const emulator = await startEmulator({ port: 0 });
const clients = [new ApiClient(emulator.url), new ApiClient(emulator.url)] as const;
try {
  await converse(emulator, ...clients);
} finally {
  for (const client of clients) client.close();
  await emulator.close();
}

async function converse(
  emulator: Emulator,
  customersClient: ApiClient,
  agentsClient: ApiClient,
): Promise<void> {
  const contentTypes = ['text/plain', 'text/markdown', 'application/json'];
  const chat = await emulator.startChat({ displayName: 'Ada', contentTypes });
  const invitation = await emulator.addParticipant(chat.contactId, {
    role: 'AGENT',
    displayName: 'Grace',
  });

  const ada = new Customer(customersClient);
  const grace = new Agent(agentsClient);
  await done((callback) => {
    ada.connect(chat.participantToken, callback);
  });
  await grace.connect(invitation.participantToken);

  const question = await done<string>((callback) => {
    ada.say('text/plain', 'Hello! My parcel arrived broken.', callback);
  });
  await grace.markDelivered(question);
  const answer = await grace.say('text/markdown', 'I am **sorry**! Can you send me a _photo_?');
  await done((callback) => {
    ada.markRead(answer, callback);
  });
  await done((callback) => {
    ada.type(callback);
  });

  const photo = new Uint8Array(randomBytes(1024 * 1024));
  const attachment = await done<string>((callback) => {
    ada.attach('parcel.png', photo, callback);
  });
  const received = await grace.download(attachment);
  const same = Buffer.compare(received, photo) === 0;
  console.log(`The photo of ${received.length} bytes came back ${same ? 'unchanged' : 'CHANGED'}.`);
  if (!same) throw new Error('The attachment was changed on its way');

  const view = await grace.view('view-token-contact-form');
  console.log(
    `The view is ${view?.Name ?? ''}, its actions ${view?.Content?.Actions?.join(', ') ?? ''}.`,
  );

  const signInUrl = await done<string>((callback) => {
    void askToSignIn(emulator.url, chat.contactId).then((sessionId) => {
      ada.signInUrl(sessionId, callback);
    });
  });
  console.log(`The sign-in page is at ${new URL(signInUrl).host}.`);

  await done<string>((callback) => {
    ada.say('application/json', JSON.stringify({ order: 'A-1815', refund: true }), callback);
  });
  await grace.say('text/plain', 'Your refund is on its way.');

  console.log('\nThe transcript, in pages of two:');
  for await (const page of grace.transcript(2)) {
    console.log(`--\n${page.map(line).join('\n')}`);
  }
  await done((callback) => {
    ada.leave(callback);
  });
}

/** Asks the customer to sign in, as a contact flow does. Here, the emulator plays the flow. */
async function askToSignIn(url: string, contactId: string): Promise<string> {
  const answer = await fetch(`${url}/emulator/contacts/${contactId}/items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ContentType: 'application/vnd.amazonaws.connect.event.authentication.initiated',
    }),
  });
  const { Content } = (await answer.json()) as { Content: string };
  return (JSON.parse(Content) as { SessionId: string }).SessionId;
}

/** Waits for a callback. */
function done<Result>(call: (callback: Done<Result>) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    call((error, result) => {
      if (error) reject(error);
      else resolve(result as Result);
    });
  });
}
