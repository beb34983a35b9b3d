/* A Lambda function in the callback style of older runtimes, with promise chains inside. */
import {
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  type CreateParticipantConnectionCommandInput,
  type CreateParticipantConnectionCommandOutput,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';

type Callback = (error: Error | null, result?: { statusCode: number; body: string }) => void;

const createClient = (endpoint: string) =>
  new ConnectParticipantClient({ region: process.env['REGION'] ?? 'us-west-2', endpoint });

function handler(event: Chat, callback: Callback): void {
  const input: CreateParticipantConnectionCommandInput = {
    Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
    ParticipantToken: event.participantToken,
  };
  const client = createClient(event.endpoint);
  client
    .send(new CreateParticipantConnectionCommand(input))
    .then((output: CreateParticipantConnectionCommandOutput) => {
      const { Websocket: socket, ConnectionCredentials: credentials } = output;
      callback(null, {
        statusCode: 200,
        body: JSON.stringify([typeof socket?.Url, typeof credentials?.Expiry]),
      });
    })
    .catch((error: unknown) => {
      const { name } = error as Error;
      callback(null, { statusCode: 500, body: JSON.stringify({ name }) });
    })
    .finally(() => {
      client.destroy();
    });
}

export default async function main(chat: Chat): Promise<unknown> {
  const invoke = (event: Chat) =>
    new Promise((resolve, reject) => {
      handler(event, (error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
  return [await invoke(chat), await invoke({ ...chat, participantToken: 'unknown' })];
}
