import {
  ConnectParticipant,
  SendMessageCommand,
  type ConnectParticipantClientConfig,
} from 'amazon_connect_participant_service';
import sinon from 'sinon';
import { json, startServer, type Handler, type TestServer } from '../support/server.js';

export const command = new SendMessageCommand({
  ConnectionToken: 'secret-token',
  ContentType: 'text/plain',
  Content: 'Hi',
});

/** What a server answers to `command`, and what the command gives then. */
export const answer = json({ Id: 'id', AbsoluteTime: 'now' }, 200, {
  'x-amzn-requestid': 'request-1',
});
export const output = {
  $metadata: { httpStatusCode: 200, requestId: 'request-1', attempts: 1, totalRetryDelay: 0 },
  Id: 'id',
  AbsoluteTime: 'now',
};

/** Never answers. */
export const silent: Handler = () => undefined;

/** Starts clients, each with a server of its own. After each test of a suite `close` ends them all. */
export class Clients {
  readonly #closers: (() => void | Promise<void>)[] = [];
  #server: TestServer | undefined;

  /** That of the client that was started last. */
  get server(): TestServer {
    if (this.#server === undefined) throw new Error('no client was started');
    return this.#server;
  }

  readonly start = async (
    handler: Handler,
    config: ConnectParticipantClientConfig = {},
  ): Promise<ConnectParticipant> => {
    const server = await startServer(handler);
    const client = new ConnectParticipant({ endpoint: server.url, ...config });
    this.#server = server;
    this.#closers.push(
      () => {
        client.destroy();
      },
      () => server.close(),
    );
    return client;
  };

  readonly close = async (): Promise<void> => {
    sinon.restore();
    for (const close of this.#closers.splice(0)) await close();
  };
}
