/* A bot that answers questions: it types, then sends text and a quick reply. */
import {
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  GetTranscriptCommand,
  SendEventCommand,
  SendMessageCommand,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';

const answers: Record<string, string> = { hours: 'We are open from 9 to 5.' };

export default async function main({ endpoint, participantToken }: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ region: 'us-east-1', endpoint });
  const { ConnectionCredentials } = await client.send(
    new CreateParticipantConnectionCommand({
      ParticipantToken: participantToken,
      Type: ['CONNECTION_CREDENTIALS'],
      ConnectParticipant: true,
    }),
  );
  const ConnectionToken = ConnectionCredentials?.ConnectionToken;
  const say = async (ContentType: string, Content: string) => {
    await client.send(
      new SendEventCommand({
        ConnectionToken,
        ContentType: 'application/vnd.amazonaws.connect.event.typing',
      }),
    );
    return client.send(new SendMessageCommand({ ConnectionToken, ContentType, Content }));
  };
  const first = await say('text/plain', answers['hours'] ?? 'I do not know.');
  await say('text/markdown', '**Anything else?**');
  const { Transcript = [] } = await client.send(
    new GetTranscriptCommand({
      ConnectionToken,
      SortOrder: 'ASCENDING',
      ScanDirection: 'BACKWARD',
    }),
  );
  client.destroy();
  return {
    isSent: typeof first.Id === 'string' && first.AbsoluteTime !== undefined,
    said: Transcript.filter(({ Type }) => Type === 'MESSAGE').map(({ Content }) => Content),
  };
}
