/* A Lambda function that message streaming calls through SNS: it answers customers and hangs up. */
import {
  ConnectParticipantClient,
  DisconnectParticipantCommand,
  ParticipantRole,
  SendEventCommand,
  SendMessageCommand,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

interface SnsEvent {
  readonly Records: readonly { readonly Sns: { readonly Message: string } }[];
}

interface StreamedItem {
  readonly ParticipantRole: ParticipantRole;
  readonly Content: string;
}

export default async function main(chat: Chat): Promise<unknown> {
  const client = new ConnectParticipantClient({ endpoint: chat.endpoint });
  const ConnectionToken = await connect(client, chat);
  const handler = async ({ Records }: SnsEvent) => {
    const done: string[] = [];
    for (const { Sns } of Records) {
      const item = JSON.parse(Sns.Message) as StreamedItem;
      if (item.ParticipantRole !== ParticipantRole.CUSTOMER) continue;
      if (item.Content === 'bye') {
        await client.send(new DisconnectParticipantCommand({ ConnectionToken }));
        done.push('left');
        continue;
      }
      await client.send(
        new SendEventCommand({
          ConnectionToken,
          ContentType: 'application/vnd.amazonaws.connect.event.typing',
        }),
      );
      await client.send(
        new SendMessageCommand({
          ConnectionToken,
          ContentType: 'text/plain',
          Content: `You said ${item.Content}`,
        }),
      );
      done.push('answered');
    }
    return done;
  };
  const said = (role: ParticipantRole, Content: string) => ({
    Sns: { Message: JSON.stringify({ ParticipantRole: role, Content }) },
  });
  const done = await handler({
    Records: [said('CUSTOMER', 'Hi'), said('SYSTEM', 'A note'), said('CUSTOMER', 'bye')],
  });
  client.destroy();
  return done;
}
