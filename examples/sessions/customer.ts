/*
 * A customer at a terminal. It sends the lines that you type, and prints the others' messages.
 *
 *   PARTICIPANT_TOKEN=… npx tsx examples/sessions/customer.ts
 */
import { createInterface } from 'node:readline';
import { ApiClient, ChatSession, ContentType } from 'amazon_connect_participant_service';

const client = new ApiClient(process.env['ENDPOINT'] ?? 'http://127.0.0.1:4580');
const session = new ChatSession({
  client,
  participantToken: process.env['PARTICIPANT_TOKEN'] ?? '',
  // Messages that are typed while the connection is lost are sent when it is back.
  queueLimit: 100,
});

session.on('message', (message, { update }) => {
  if (message.ParticipantRole === 'CUSTOMER' || update) return;
  console.log(`${message.DisplayName ?? ''}: ${message.Content}`);
  // Receipts are sent together, and failures are `error` events, so there is nothing to await.
  void session.markRead(message);
});
session.on('attachment', ({ DisplayName = '', Attachments }) => {
  for (const { AttachmentName = '', Status } of Attachments) {
    if (Status === 'APPROVED') console.log(`${DisplayName} has sent ${AttachmentName}`);
  }
});
session.on('event', (event) => {
  if (event.ContentType === ContentType.PARTICIPANT_JOINED) {
    console.log(`${event.DisplayName ?? ''} is here`);
  }
});
session.on('typing', ({ ParticipantRole, DisplayName = '' }) => {
  if (ParticipantRole !== 'CUSTOMER') console.log(`${DisplayName} is typing …`);
});
session.on('state', (state) => {
  if (state === 'reconnecting') console.log('(connection lost, trying again)');
});
session.on('over', ({ reason }) => {
  console.log(reason === 'ended' ? 'The chat has ended.' : 'The connection is closed.');
  client.close();
  input.close();
});

const input = createInterface({ input: process.stdin });
await session.connect();
input.on('line', (line) => {
  session.sendMessage(line).catch((error: unknown) => {
    console.log(`Not sent: ${String(error)}`);
  });
});
input.on('close', () => {
  // The chat ends when the customer leaves.
  session.disconnect().catch((error: unknown) => {
    console.log(`The chat may still be open: ${String(error)}`);
  });
});
