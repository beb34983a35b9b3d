/* A route handler of Next.js, with the web's Request and Response. */
import { ConnectParticipantClient, SendMessageCommand } from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

const routeFor = (endpoint: string) =>
  async function POST(request: Request): Promise<Response> {
    try {
      const body = (await request.json()) as { connectionToken?: string; message?: string };
      const { connectionToken, message } = body;
      if (!connectionToken || !message) {
        return Response.json({ error: 'Missing required fields' }, { status: 400 });
      }
      const client = new ConnectParticipantClient({ region: 'us-east-1', endpoint });
      const command = new SendMessageCommand({
        ConnectionToken: connectionToken,
        ContentType: 'text/plain',
        Content: message,
      });
      const result = await client.send(command);
      return Response.json({ success: true, messageId: typeof result.Id });
    } catch (error: unknown) {
      const name = error instanceof Error ? error.name : 'Unknown';
      return Response.json({ error: name }, { status: 500 });
    }
  };

export default async function main(chat: Chat): Promise<unknown> {
  const POST = routeFor(chat.endpoint);
  const connectionToken = await connect(
    new ConnectParticipantClient({ endpoint: chat.endpoint }),
    chat,
  );
  const post = async (body: object) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const response = await POST(new Request('https://app.example/api/message', init));
    return [response.status, await response.text()];
  };
  return [
    await post({ connectionToken, message: 'Hello' }),
    await post({ message: 'Hello' }),
    await post({ connectionToken: 'expired', message: 'Hello' }),
  ];
}
