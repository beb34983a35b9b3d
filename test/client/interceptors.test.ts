import { inspect } from 'node:util';
import { ConnectionError } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { failure, thrown } from '../support/failure.js';
import { json } from '../support/server.js';
import { answer, command, Clients } from './support.js';

describe('the interceptors of a ConnectParticipantClient', () => {
  const clients = new Clients();
  const { start } = clients;
  afterEach(clients.close);

  it('add headers, see every attempt and its response, and can be removed', async () => {
    let requests = 0;
    const client = await start((...exchange) => {
      requests += 1;
      (requests === 1 ? json({}, 503) : answer)(...exchange);
    });
    const seen: unknown[] = [];
    const off = client.use(async (request, next) => {
      const { operation, attempt, headers } = request;
      const { status } = await next({ ...request, headers: { ...headers, 'x-team': 'support' } });
      seen.push([operation, attempt, status]);
      return next(request);
    });
    off();
    client.use(async (request, next) => {
      const { operation, attempt, headers } = request;
      const response = await next({ ...request, headers: { ...headers, 'x-team': 'support' } });
      seen.push([operation, attempt, response.status]);
      return response;
    });
    await client.send(command);
    expect(seen).to.deep.equal([
      ['SendMessage', 1, 503],
      ['SendMessage', 2, 200],
    ]);
    expect(clients.server.received.map(({ headers }) => headers['x-team'])).to.deep.equal([
      'support',
      'support',
    ]);
  });

  it('wrap the transport in the order in which they were added', async () => {
    const client = await start(answer);
    const order: string[] = [];
    for (const name of ['outer', 'inner']) {
      client.use(async (request, next) => {
        order.push(`${name} in`);
        const response = await next(request);
        order.push(`${name} out`);
        return response;
      });
    }
    await client.send(command);
    expect(order).to.deep.equal(['outer in', 'inner in', 'inner out', 'outer out']);
  });

  it('can respond themselves', async () => {
    const client = await start(answer);
    client.use(() => Promise.resolve({ status: 200, headers: {}, text: '{"Id":"made up"}' }));
    expect((await client.send(command)).Id).to.equal('made up');
    expect(clients.server.received).to.deep.equal([]);
  });

  it('get an error if they are not functions or return no response', async () => {
    const client = await start(answer);
    expect(thrown(() => client.use(undefined as never), TypeError).message).to.equal(
      'An interceptor must be a function, not undefined',
    );
    for (const returned of [undefined, { text: '{}' }]) {
      const off = client.use(() => Promise.resolve(returned as never));
      const error = await failure(client.send(command), TypeError);
      expect(error.message).to.equal(
        'An interceptor must return { status, headers, text }, as next(request) does',
      );
      off();
    }
  });

  it('get an error for an invalid header that does not show its value', async () => {
    const client = await start(answer);
    client.use((request, next) =>
      next({ ...request, headers: { ...request.headers, 'x-mine': 'secret\nwords' } }),
    );
    const error = await failure(client.send(command), TypeError);
    expect(error.message).to.match(
      /^x-mine is sent as a header and must be printable ASCII without line breaks/,
    );
    expect(inspect(error)).not.to.contain('secret');
  });

  it('see a broken connection, which is retried; their own errors end the call', async () => {
    const client = await start((response) => response.destroy(), { maxAttempts: 2 });
    const seen: unknown[] = [];
    const off = client.use((request, next) =>
      next(request).catch((error: unknown) => {
        seen.push((error as Error).name);
        throw error;
      }),
    );
    await failure(client.send(command), ConnectionError);
    expect(seen).to.deep.equal(['ConnectionError', 'ConnectionError']);
    off();
    const mine = new RangeError('mine');
    client.use(() => Promise.reject(mine));
    expect(await failure(client.send(command), RangeError)).to.equal(mine);
  });
});
