/* A wrapper that tries again by itself, as programs do that want to see each attempt. */
import {
  ConnectParticipantClient,
  SendMessageCommand,
  type ConnectParticipantServiceException,
  type SendMessageCommandInput,
  type SendMessageCommandOutput,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

async function withRetries<Output extends ServiceOutputTypes>(
  send: () => Promise<Output>,
  log: string[],
  attempts = 3,
): Promise<Output | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const { name, $metadata, $fault } = error as ConnectParticipantServiceException;
      const { requestId, attempts: made } = $metadata;
      log.push(`${name} ${$fault} ${typeof requestId} ${made ?? 0}`);
    }
  }
  return undefined;
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint, maxAttempts: 1 });
  const ConnectionToken = await connect(client, chat);
  const log: string[] = [];
  const message = (token: string): SendMessageCommandInput & ServiceInputTypes => ({
    ConnectionToken: token,
    ContentType: 'text/plain',
    Content: 'Hello',
  });
  const send = (token: string): Promise<SendMessageCommandOutput> =>
    client.send(new SendMessageCommand(message(token)));
  const sent = await withRetries(() => send(ConnectionToken), log);
  const failed = await withRetries(() => send('expired'), log, 2);
  client.destroy();
  return { sent: sent?.$metadata.httpStatusCode, failed: failed ?? null, log };
}
