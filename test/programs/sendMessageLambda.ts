/* A Lambda function behind API Gateway that sends a message, and says so to a browser. */
import { ConnectParticipantClient, SendMessageCommand } from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

interface ProxyEvent {
  readonly body: string | null;
}

interface ProxyResult {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const reply = (statusCode: number, body: object): ProxyResult => ({
  statusCode,
  headers: { 'Access-Control-Allow-Origin': '*' },
  body: JSON.stringify(body),
});

const handlerFor =
  (client: ConnectParticipantClient) =>
  async (event: ProxyEvent): Promise<ProxyResult> => {
    try {
      const { connectionToken, message } = JSON.parse(event.body ?? '{}') as Record<string, string>;
      const data = await client.send(
        new SendMessageCommand({
          ConnectionToken: connectionToken,
          ContentType: 'text/plain',
          Content: message,
        }),
      );
      return reply(200, { status: data.$metadata.httpStatusCode, sent: data.Id !== undefined });
    } catch (error) {
      const { name, $metadata } = error as { name: string; $metadata: { httpStatusCode?: number } };
      return reply($metadata.httpStatusCode ?? 500, { name });
    }
  };

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint });
  const handler = handlerFor(client);
  const connectionToken = await connect(client, chat);
  const results = [
    await handler({ body: JSON.stringify({ connectionToken, message: 'Hello' }) }),
    await handler({ body: JSON.stringify({ connectionToken: 'expired', message: 'Hello' }) }),
  ];
  client.destroy();
  return results;
}
