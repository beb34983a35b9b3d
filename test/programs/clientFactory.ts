/* A factory that keeps a client for each region, with handlers, logs and time limits of its own. */
import {
  ConnectParticipantClient,
  type ClientInputEndpointParameters,
  type ConnectParticipantClientConfig,
  type ConnectParticipantClientResolvedConfig,
} from '@aws-sdk/client-connectparticipant';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { Agent } from 'node:http';
import type { Chat } from './chat.js';
import { connect } from './connect.js';

const clients = new Map<string, ConnectParticipantClient>();

function clientFor(region: string, endpoint: string, lines: string[]): ConnectParticipantClient {
  const place = { region, endpoint } satisfies ClientInputEndpointParameters;
  const log = (): void => undefined;
  const config: ConnectParticipantClientConfig = {
    ...place,
    maxAttempts: 2,
    retryMode: 'standard',
    customUserAgent: [['my-app', '1.2.3']],
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 5000,
      httpAgent: new Agent({ keepAlive: true, maxSockets: 5 }),
    }),
    logger: {
      trace: log,
      debug: log,
      warn: log,
      info: () => lines.push('info'),
      error: () => lines.push('error'),
    },
  };
  const client = clients.get(region) ?? new ConnectParticipantClient(config);
  clients.set(region, client);
  return client;
}

export default async function main(chat: Chat): Promise<unknown> {
  clients.clear();
  const lines: string[] = [];
  const client = clientFor('eu-central-1', chat.endpoint, lines);
  const isKept = clientFor('eu-central-1', chat.endpoint, lines) === client;
  await connect(client, chat);
  await connect(client, { ...chat, participantToken: 'unknown' }).catch(() => undefined);
  const { config }: { config: ConnectParticipantClientResolvedConfig } = client;
  const settled = [await config.region(), await config.maxAttempts(), typeof config.logger];
  for (const one of clients.values()) one.destroy();
  return { isKept, lines, settled };
}
