/* A server of the days before promises: callbacks all the way. */
import {
  ConnectParticipant,
  type CreateParticipantConnectionCommandOutput,
  type SendMessageCommandOutput,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';

export default function main({ endpoint, participantToken }: Chat): Promise<unknown> {
  const client = new ConnectParticipant({ region: 'us-east-1', endpoint });
  return new Promise((resolve, reject) => {
    client.createParticipantConnection(
      { ParticipantToken: participantToken, Type: ['CONNECTION_CREDENTIALS'] },
      (error: Error | null, data?: CreateParticipantConnectionCommandOutput) => {
        if (error) {
          reject(error);
          return;
        }
        const ConnectionToken = data?.ConnectionCredentials?.ConnectionToken;
        const message = { ConnectionToken, ContentType: 'text/plain', Content: 'Hello' };
        client.sendMessage(
          message,
          {},
          (sendError: Error | null, sent?: SendMessageCommandOutput) => {
            client.getTranscript({ ConnectionToken: 'expired' }, (readError: Error | null) => {
              client.destroy();
              resolve({ sendError, sent: typeof sent?.Id, read: readError?.name });
            });
          },
        );
      },
    );
  });
}
