/*
 * An agent that greets the customer, saves the customer's files, and sends one back. It also
 * receives the messages from before it joined. If it is restarted, it continues where it stopped.
 *
 *   PARTICIPANT_TOKEN=… npx tsx examples/sessions/agent.ts [folder for files]
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  ApiClient,
  ChatSession,
  type AttachmentItem,
  type ChatSessionSnapshot,
} from 'amazon_connect_participant_service';

const folder = process.argv[2] ?? '.';
const client = new ApiClient(process.env['ENDPOINT'] ?? 'http://127.0.0.1:4580');
const options = {
  client,
  participantToken: process.env['PARTICIPANT_TOKEN'] ?? '',
  connectParticipant: true,
};
// A snapshot contains the token, so nobody else may read it.
const snapshotFile = join(folder, 'session.json');
const session = existsSync(snapshotFile)
  ? ChatSession.resume(await readSnapshot(), options)
  : new ChatSession(options);

async function readSnapshot(): Promise<ChatSessionSnapshot> {
  return JSON.parse(await readFile(snapshotFile, 'utf8')) as ChatSessionSnapshot;
}

async function save(attachment: AttachmentItem): Promise<void> {
  const download = await session.downloadAttachment(attachment);
  // Don't use a name that someone else has chosen as a path.
  const file = join(folder, basename(download.name ?? download.attachmentId));
  await writeFile(file, download.stream());
  console.log(`Saved ${file}, ${download.size} bytes`);
}

session.on('message', ({ DisplayName = '', Content }) => {
  console.log(`${DisplayName}: ${Content}`);
});
session.on('attachment', ({ ParticipantRole, Attachments }) => {
  const files = ParticipantRole === 'CUSTOMER' ? Attachments : [];
  for (const file of files) if (file.Status === 'APPROVED') void save(file);
});
session.on('over', () => {
  client.close();
});
process.once('SIGTERM', () => {
  session.close();
  void writeFile(snapshotFile, JSON.stringify(session.snapshot()), { mode: 0o600 });
});
await session.connect();
await session.sendMessage('Good day, how can I help?');
