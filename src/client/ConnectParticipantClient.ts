import { createTransport, environment, now, useAgent, userAgentWith } from '#platform';
import { operationOfSdkCommand } from '#sdkCommands';
import { CommandClient } from './CommandClient.js';
import type { ConnectParticipantClientOptions } from './ConnectParticipantClientConfig.js';

/**
 * Sends commands to the Amazon Connect Participant Service. It replaces the client of the same name
 * in `@aws-sdk/client-connectparticipant`. It needs no AWS credentials: each command's input
 * contains the token that authenticates it. Every client has its own connections, retry quota and
 * settings.
 *
 * @example
 * const client = new ConnectParticipantClient({ region: 'eu-central-1' });
 * const { Id } = await client.send(
 *   new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content: 'Hello!' }),
 * );
 */
export class ConnectParticipantClient extends CommandClient {
  /**
   * Creates a client.
   *
   * @param config - the options. Except in browsers, options that you leave out come from environment
   * variables when the first command is sent.
   * @throws TypeError if both `transport` and `requestHandler` are given.
   */
  constructor(config: ConnectParticipantClientOptions = {}) {
    super(config, {
      createTransport,
      environment,
      now,
      operationOfSdkCommand,
      useAgent,
      userAgentWith,
    });
  }
}
