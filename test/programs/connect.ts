/* What most programs have in a file of its own: from a participant token to a connection token. */
import {
  ConnectionType,
  CreateParticipantConnectionCommand,
  type ConnectParticipantClient,
  type CreateParticipantConnectionCommandInput,
} from '@aws-sdk/client-connectparticipant';
import type { Chat } from './chat.js';

export async function connect(
  client: ConnectParticipantClient,
  { participantToken }: Chat,
): Promise<string> {
  const input: CreateParticipantConnectionCommandInput = {
    ParticipantToken: participantToken,
    Type: [ConnectionType.CONNECTION_CREDENTIALS, ConnectionType.WEBSOCKET],
    ConnectParticipant: true,
  };
  const { ConnectionCredentials, Websocket } = await client.send(
    new CreateParticipantConnectionCommand(input),
  );
  if (!ConnectionCredentials?.ConnectionToken || !Websocket?.Url) {
    throw new Error('The participant has no connection');
  }
  return ConnectionCredentials.ConnectionToken;
}
