import {
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  SendMessageCommand,
} from '@aws-sdk/client-connectparticipant';
import { ApiClient, ApiError, DefaultApi } from 'amazon_connect_participant_service';

/** A client to test with faults. */
export interface Contender {
  readonly name: string;
  connect(participantToken: string): Promise<string>;
  send(connectionToken: string, content: string): Promise<void>;
  /** Whether an error says that the message was certainly not applied. */
  isSurelyNotApplied(error: unknown): boolean;
  close(): void;
}

/** The time limit of an attempt, in ms. */
export const attemptTimeout = 300;
const maxAttempts = 15;

export function ours(url: string): Contender {
  const client = new ApiClient(url);
  client.maxAttempts = maxAttempts;
  client.timeout = attemptTimeout;
  const api = new DefaultApi(client);
  return {
    name: 'this client',
    connect: async (participantToken) => {
      const { ConnectionCredentials } = await api.createParticipantConnection(participantToken, {
        Type: ['CONNECTION_CREDENTIALS'],
      });
      return ConnectionCredentials?.ConnectionToken ?? '';
    },
    send: async (token, content) => {
      await api.sendMessage(token, { ContentType: 'text/plain', Content: content });
    },
    isSurelyNotApplied: (error) => error instanceof ApiError && error.outcome === 'not-applied',
    close: () => {
      client.close();
    },
  };
}

export function awsSdk(url: string): Contender {
  const client = new ConnectParticipantClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts,
    requestHandler: {
      requestTimeout: attemptTimeout,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 64 },
    },
  });
  return {
    name: 'AWS SDK',
    connect: async (participantToken) => {
      const { ConnectionCredentials } = await client.send(
        new CreateParticipantConnectionCommand({
          ParticipantToken: participantToken,
          Type: ['CONNECTION_CREDENTIALS'],
        }),
      );
      return ConnectionCredentials?.ConnectionToken ?? '';
    },
    send: async (token, content) => {
      await client.send(
        new SendMessageCommand({
          ConnectionToken: token,
          ContentType: 'text/plain',
          Content: content,
        }),
      );
    },
    // The AWS SDK's errors don't say it.
    isSurelyNotApplied: () => false,
    close: () => {
      client.destroy();
    },
  };
}
