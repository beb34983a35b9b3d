import { createTransport, environment, useAgent, userAgent } from '#platform';
import { operationOfSdkCommand } from '#sdkCommands';
import { CommandClient } from './CommandClient.js';
import type { ConnectParticipantClientOptions } from './ConnectParticipantClientConfig.js';

/**
 * Sends commands. Needs no credentials: a token, a member of each command's input, is the whole
 * authentication. Each client has connections, retries and settings of its own.
 *
 * @example
 * const client = new ConnectParticipantClient({ region: 'eu-central-1' });
 * const { Id } = await client.send(
 *   new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content: 'Hello!' }),
 * );
 */
export class ConnectParticipantClient extends CommandClient {
  /**
   * A client that needs no credentials. What the configuration leaves out comes from the environment,
   * in Node, when the first command is sent.
   *
   * @throws TypeError where both `transport` and `requestHandler` are given.
   */
  constructor(config: ConnectParticipantClientOptions = {}) {
    super(config, { createTransport, environment, operationOfSdkCommand, useAgent, userAgent });
  }
}
