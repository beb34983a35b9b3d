import dns from 'node:dns';
import { expect } from 'chai';
import sinon from 'sinon';
import { connect as openSocket } from 'node:net';
import { once } from 'node:events';

import { onTestFinished } from '../../support/onTestFinished.js';
import {
  call,
  chatWithCustomer,
  closeAll,
  expectError,
  ok,
  PATHS,
  read,
  send,
  start,
} from '../support/chat.js';
import { startEmulator } from 'amazon_connect_participant_emulator';

describe('emulator: HTTP', () => {
  afterEach(closeAll);

  it('responds to an unknown path with 404 UnknownOperationException', async () => {
    const { url } = await start();
    const answer = await send(`${url}/participant/nothing`, 'POST', {});
    expect(answer.status).to.equal(404);
    expectError(answer, 'UnknownOperationException', /no such path/);
    expect(answer.headers.get('x-amzn-requestid')).to.match(/^[0-9a-f-]{36}$/);
  });

  it('responds to another method with 405 and lists the allowed ones', async () => {
    const { url } = await start();
    const answer = await send(url + PATHS.SendMessage, 'GET');
    expect(answer.status).to.equal(405);
    expect(answer.headers.get('allow')).to.equal('POST, OPTIONS');
    expectError(answer, 'UnknownOperationException', /POST/);
  });

  it('gives every response its own request id', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const ids = new Set<string | null>();
    for (let i = 0; i < 3; i += 1) {
      const answer = await call(emulator, 'GetTranscript', customer.connectionToken);
      ids.add(answer.headers.get('x-amzn-requestid'));
    }
    expect(ids.size).to.equal(3);
  });

  const malformed: [string, RegExp][] = [
    ['{"ContentType": oops}', /line 1, column 17/],
    ['{"a":1,\n  }', /line 2, column 3/],
    ['[1 2]', /line 1, column 4/],
    ['{"a":"secret\\q"}', /line 1, column 6/],
    ['{"a" 1}', /line 1, column 6/],
    ['{} {}', /line 1, column 4/],
    ['[1]]', /line 1, column 4/],
    ['{"a":[}', /line 1, column 7/],
    ['{"Content":"secret', /line 1, column 12/],
    ['{"a":{"b":[1,{"c":null}', /ends too early/],
    ['['.repeat(500_000), /ends too early/],
  ];
  for (const [body, where] of malformed) {
    it(`reports where ${JSON.stringify(body.slice(0, 30))} stops being valid JSON`, async () => {
      const { emulator, customer } = await chatWithCustomer();
      const answer = await call(emulator, 'SendMessage', customer.connectionToken, body);
      expect(answer.status).to.equal(400);
      expectError(answer, 'SerializationException', where);
      expect(answer.text).not.to.contain('secret');
    });
  }

  it('refuses a body that is not UTF-8', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const answer = await read(
      await fetch(emulator.url + PATHS.GetTranscript, {
        method: 'POST',
        headers: { 'X-Amz-Bearer': customer.connectionToken },
        body: new Uint8Array([0x22, 0xff, 0x22]),
      }),
    );
    expectError(answer, 'SerializationException', /UTF-8/);
  });

  it('treats a missing or empty body as an empty object, and ignores null members', async () => {
    const { emulator, customer } = await chatWithCustomer();
    for (const body of ['', '  ', { MaxResults: null, StartPosition: null }]) {
      const page = await ok(emulator, 'GetTranscript', customer.connectionToken, body);
      expect(page.Transcript).to.have.length(1);
    }
    const bare = await send(
      emulator.url + PATHS.GetTranscript,
      'POST',
      undefined,
      customer.connectionToken,
    );
    expect(bare.status).to.equal(200);
  });

  it('handles a body of half a million levels', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const body = `{"x":${'['.repeat(500_000)}${']'.repeat(500_000)}}`;
    const page = await ok(emulator, 'GetTranscript', customer.connectionToken, body);
    expect(page.Transcript).to.have.length(1);
  });

  it('accepts a body of one MiB and responds to a larger one with 413', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const fill = (size: number) => `{"x":"${'a'.repeat(size - 8)}"}`;
    await ok(emulator, 'GetTranscript', customer.connectionToken, fill(1024 * 1024));
    const answer = await call(
      emulator,
      'GetTranscript',
      customer.connectionToken,
      fill(1024 * 1024 + 1),
    );
    expect(answer.status).to.equal(413);
    expectError(answer, 'RequestEntityTooLargeException', /1048576 bytes/);
    await ok(emulator, 'GetTranscript', customer.connectionToken);
  });

  it('continues after a client disconnects in the middle of a body', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const socket = openSocket(Number(new URL(emulator.url).port), '127.0.0.1');
    socket.write(
      'POST /participant/message HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n' +
        `Expect: 100-continue\r\nX-Amz-Bearer: ${customer.connectionToken}\r\n\r\n{"Conte`,
    );
    await once(socket, 'data');
    socket.resetAndDestroy();
    await once(socket, 'close');
    const page = await ok(emulator, 'GetTranscript', customer.connectionToken);
    expect(page.Transcript).to.have.length(1);
  });

  it('serves others while a slow client sends its body, and then that client', async () => {
    const { emulator, customer } = await chatWithCustomer();
    const body = '{"ContentType":"text/plain","Content":"slow"}';
    const socket = openSocket(Number(new URL(emulator.url).port), '127.0.0.1');
    onTestFinished(() => socket.destroy());
    socket.write(
      `POST /participant/message HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n` +
        `Expect: 100-continue\r\nX-Amz-Bearer: ${customer.connectionToken}\r\n\r\n`,
    );
    await once(socket, 'data');
    socket.write(body.slice(0, 10));
    const before = await ok(emulator, 'GetTranscript', customer.connectionToken);
    expect(before.Transcript).to.have.length(1);
    socket.write(body.slice(10));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).to.match(/^HTTP\/1.1 200/);
  });

  it('allows pages of any origin to send and read all headers', async () => {
    const { url } = await start();
    const preflight = await fetch(url + PATHS.SendMessage, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://shop.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'x-amz-bearer,x-anything',
      },
    });
    expect(preflight.status).to.equal(204);
    expect(preflight.headers.get('access-control-allow-origin')).to.equal('*');
    expect(preflight.headers.get('access-control-allow-headers')).to.equal(
      'x-amz-bearer,x-anything',
    );
    expect(preflight.headers.get('access-control-allow-methods')).to.contain('POST');
    expect(Number(preflight.headers.get('access-control-max-age'))).to.be.greaterThan(0);

    const answer = await send(url + PATHS.SendMessage, 'POST', {});
    expect(answer.headers.get('access-control-allow-origin')).to.equal('*');
    const exposed = answer.headers.get('access-control-expose-headers')!.split(', ');
    expect(exposed).to.include.members(['*', 'x-amzn-requestid', 'x-amzn-errortype']);
  });

  it('closes with open connections, and can be closed again', async () => {
    const emulator = await startEmulator({ port: 0 });
    onTestFinished(() => emulator.close());
    const socket = openSocket(Number(new URL(emulator.url).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /half HTTP/1.1\r\n');
    // The end may come as a reset.
    socket.on('error', () => undefined);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    await emulator.close();
    await ended;
    await emulator.close();
    const refused = await fetch(emulator.url).then(
      () => false,
      () => true,
    );
    expect(refused).to.equal(true);
  });

  it('rejects if its port is in use', async () => {
    const { url } = await start();
    const error: unknown = await startEmulator({ port: Number(new URL(url).port) }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.have.property('code', 'EADDRINUSE');
  });

  it('listens on 127.0.0.1 as localhost, even if the machine resolves that to ::1', async () => {
    const { lookup } = dns;
    const asIPv6 = (host: string, ...rest: [never, never]): void => {
      lookup(host === 'localhost' ? '::1' : host, ...rest);
    };
    const stub = sinon.stub(dns, 'lookup').callsFake(asIPv6 as never);
    onTestFinished(() => {
      stub.restore();
    });
    const { url } = await start({ host: 'localhost' });
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:/);
    expect((await fetch(`${url}/emulator/limits`)).status).to.equal(200);
  });

  it('refuses a public URL that is not an origin of http', async () => {
    const error: unknown = await startEmulator({ port: 0, publicUrl: 'ftp://x' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(TypeError);
  });
});
