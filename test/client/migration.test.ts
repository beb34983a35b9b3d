import {
  ConnectParticipant,
  ConnectParticipantClient,
  ConnectionError,
  SendMessageCommand,
  type ConnectParticipantClientOptions,
} from 'amazon_connect_participant_service';
import { expect } from 'chai';
import sinon from 'sinon';
import { failure } from '../support/failure.js';
import { command } from './support.js';

/** A region whose calls go nowhere: nothing listens on the port. */
const refused = { endpoint: 'http://127.0.0.1:1', maxAttempts: 1 };

describe('programs that were written for the AWS SDK', () => {
  afterEach(() => {
    sinon.restore();
  });

  it('find $metadata on the error of a refused connection', async () => {
    const error = await failure(
      new ConnectParticipantClient(refused).send(command),
      ConnectionError,
    );
    const { requestId, attempts, totalRetryDelay } = error.$metadata;
    expect({ requestId, attempts, totalRetryDelay }).to.deep.equal({
      requestId: undefined,
      attempts: 1,
      totalRetryDelay: 0,
    });
  });

  it('find $metadata on errors that occur before a call', async () => {
    const client = new ConnectParticipantClient(refused);
    const incomplete = new SendMessageCommand({ ConnectionToken: 'a' } as never);
    const unsent = [
      client.send(incomplete),
      client.send({} as never),
      client.send(command, { abortSignal: AbortSignal.abort() }),
      new ConnectParticipantClient({ ...refused, useFipsEndpoint: true }).send(command),
    ];
    for (const sent of unsent) {
      const error = await failure(sent, Error);
      expect(error).to.have.property('$metadata').that.includes({ attempts: 0 });
    }
    client.destroy();
    const error = await failure(client.send(command), Error);
    expect(error).to.have.property('$metadata').that.includes({ attempts: 0 });
  });

  for (const [what, owner] of [
    ['a client', new ConnectParticipant(refused)],
    ['a command', command],
  ] as const) {
    it(`get an error that points to interceptors from the middlewareStack of ${what}`, () => {
      expect(() => Reflect.get(owner, 'middlewareStack') as unknown).to.throw(
        Error,
        /use client\.use\(\(request, next\)/,
      );
    });
  }

  it('are warned once about a retryStrategy and extensions', () => {
    const warn = sinon.stub(console, 'warn');
    const config: ConnectParticipantClientOptions = {
      ...refused,
      retryStrategy: { mode: 'own', retry: (next, step) => next(step) },
      extensions: [{ configure: () => undefined }],
    };
    new ConnectParticipantClient(config);
    new ConnectParticipantClient(config);
    expect(warn.args.flat()).to.deep.equal([
      'extensions is ignored; use the options that they set',
      'retryStrategy is ignored; use maxAttempts and retryMode',
    ]);
  });

  it('are not warned about options that have no effect', () => {
    const warn = sinon.stub(console, 'warn');
    const credentials = { accessKeyId: 'id', secretAccessKey: 'key' };
    new ConnectParticipantClient({ ...refused, extensions: [], credentials, runtime: 'node' });
    expect(warn.callCount).to.equal(0);
  });
});
