/* A port and its adapter: the rest of the program never sees the client. */
import {
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  SendMessageCommand,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';

interface ParticipantPort {
  createConnection(participantToken: string): Promise<{ connectionToken: string; expiry?: string }>;
  send(connectionToken: string, text: string): Promise<void>;
}

function createParticipantPort(client: ConnectParticipantClient): ParticipantPort {
  return {
    async createConnection(participantToken) {
      const result = await client.send(
        new CreateParticipantConnectionCommand({
          ParticipantToken: participantToken,
          Type: ['CONNECTION_CREDENTIALS'],
        }),
      );
      const connectionToken = result.ConnectionCredentials?.ConnectionToken;
      if (!connectionToken) throw new Error('The service gave no connection token');
      const expiry = result.ConnectionCredentials?.Expiry;
      return expiry === undefined ? { connectionToken } : { connectionToken, expiry };
    },
    async send(connectionToken, text) {
      await client.send(
        new SendMessageCommand({
          ConnectionToken: connectionToken,
          ContentType: 'text/plain',
          Content: text,
        }),
      );
    },
  };
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint });
  const port = createParticipantPort(client);
  const { connectionToken, expiry } = await port.createConnection(chat.participantToken);
  await port.send(connectionToken, '1#');
  client.destroy();
  return { isValid: Date.parse(expiry ?? '') > Date.now() };
}
