/* A client of its own below the SDK's, which counts what it sends, and a test that replaces `send`. */
import {
  ConnectParticipantClient,
  SendMessageCommand,
  type ConnectParticipantClientConfig,
  type SendMessageCommandOutput,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

class ChatClient extends ConnectParticipantClient {
  sent = 0;

  constructor(
    config: ConnectParticipantClientConfig,
    readonly label: string,
  ) {
    super(config);
  }

  async say(ConnectionToken: string, Content: string): Promise<SendMessageCommandOutput> {
    this.sent += 1;
    return this.send(
      new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content }),
    );
  }
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ChatClient({ region: 'us-east-1', endpoint: chat.endpoint }, 'support');
  const token = await connect(client, chat);
  const { $metadata } = await client.say(token, 'Hello');
  Object.assign(client, { send: () => Promise.resolve({ Id: 'of-a-test', $metadata: {} }) });
  const { Id } = await client.say(token, 'Hello again');
  client.destroy();
  return { status: $metadata.httpStatusCode, Id, sent: client.sent, label: client.label };
}
