import { createBrotliCompress, createDeflate, createGzip } from 'node:zlib';
import { expect } from 'chai';
import sinon from 'sinon';
import { ApiClient, ConnectionError, DefaultApi } from 'amazon_connect_participant_service';
import { failure } from '../../support/failure.js';
import { json, startServer, type Handler, type TestServer } from '../../support/server.js';
import { itOverNode, transportUnderTest } from '../../support/transport.js';

const message = { ContentType: 'text/plain', Content: 'Hello' };
const ok = json({ Id: 'message-1' });

/* What every transport does in the same way. Each of the four runs it, by `npm run test:transports`. */

describe(`a call over ${transportUnderTest}`, () => {
  let server: TestServer;
  let client: ApiClient;
  let api: DefaultApi;

  async function serve(handler: Handler): Promise<void> {
    server = await startServer(handler);
    client = new ApiClient(server.url);
    client.maxAttempts = 1;
    api = new DefaultApi(client);
  }
  afterEach(async () => {
    sinon.restore();
    client.close();
    await server.close();
  });

  describe('reads a body', () => {
    const text = JSON.stringify({ NextToken: 'grün 💬 '.repeat(5000) });
    const codings = {
      gzip: createGzip,
      'x-gzip': createGzip,
      deflate: createDeflate,
      br: createBrotliCompress,
    };
    for (const [coding, compressor] of Object.entries(codings)) {
      it(`that is compressed: ${coding}`, async () => {
        await serve((response) => {
          response.writeHead(200, { 'content-encoding': coding });
          compressor()
            .on('data', (chunk) => response.write(chunk))
            .on('end', () => response.end())
            .end(text);
        });
        expect(await api.getTranscript('token', {})).to.deep.include(JSON.parse(text));
      });

      it(`up to maxResponseBytes after decompression: ${coding}`, async () => {
        await serve((response) => {
          response.writeHead(200, { 'content-encoding': coding });
          compressor()
            .on('data', (chunk) => response.write(chunk))
            .on('end', () => response.end())
            .end(Buffer.alloc(5_000_000));
        });
        client.maxResponseBytes = 1_000_000;
        const error = await failure(api.getTranscript('token', {}), ConnectionError);
        expect(error.message).to.contain('the response has more than 1000000 bytes');
        expect(error.retryable).to.equal(false);
      });
    }

    it('that arrives byte by byte', async () => {
      await serve((response) => {
        const bytes = Buffer.from('{"NextToken":"grün 💬"}');
        for (const byte of bytes) response.write(Buffer.of(byte));
        response.end();
      });
      expect(await api.getTranscript('token', {})).to.include({ NextToken: 'grün 💬' });
    });

    it('with a byte order mark', async () => {
      await serve((response) => response.end('\uFEFF{"NextToken":"n"}'));
      expect(await api.getTranscript('token', {})).to.include({ NextToken: 'n' });
    });
  });

  it('joins multiple values of a header', async () => {
    await serve((response) => {
      response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'], 'x-one': 'only' });
      response.end('{}');
    });
    const { response } = await api.getTranscriptWithHttpInfo('token', {});
    expect(response.headers).to.include({ 'set-cookie': 'a=1, b=2', 'x-one': 'only' });
  });

  it('fails at once if the server switches protocols', async () => {
    await serve((response) => {
      response.socket?.write(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n',
      );
    });
    await failure(api.sendMessage('token', message), ConnectionError);
  });

  it('prints nothing if the connection breaks in the middle of the body', async () => {
    const warn = sinon.spy(console, 'warn');
    await serve((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"Id":', () => response.socket?.resetAndDestroy());
    });
    await failure(api.sendMessage('token', message), ConnectionError);
    await new Promise((resolve) => setImmediate(resolve));
    expect(warn.args).to.deep.equal([]);
  });

  it('sends its body with a Content-Length, not in chunks', async () => {
    await serve(ok);
    await api.sendMessage('token', { ...message, Content: 'grün 💬' });
    await api.describeView('token', 'view').catch(() => undefined);
    const [sent, got] = server.received;
    expect(sent!.headers).to.include({
      'content-length': String(Buffer.byteLength(sent!.body)),
      'content-type': 'application/json',
      'x-amz-bearer': 'token',
      host: new URL(server.url).host,
    });
    expect(sent!.headers).to.not.have.property('transfer-encoding');
    expect(got!.headers).to.not.have.any.keys('transfer-encoding', 'content-length');
  });

  it('keeps connections alive and reuses them', async () => {
    await serve(ok);
    for (let call = 0; call < 5; call += 1) await api.sendMessage('token', message);
    // undici is not done with a connection in the very turn in which it hands out the answer.
    expect(server.connections()).to.be.at.most(2);
  });

  itOverNode('opens at most 128 connections', async () => {
    const waiting: (() => void)[] = [];
    await serve((response) => {
      waiting.push(() => response.end('{"Id":"message-1"}'));
    });
    const calls = Array.from({ length: 200 }, () => api.sendMessage('token', message));
    while (waiting.length < 128) await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(server.connections()).to.equal(128);
    expect(waiting).to.have.length(128);
    const answering = setInterval(() => {
      for (const answer of waiting.splice(0)) answer();
    }, 1);
    await Promise.all(calls).finally(() => {
      clearInterval(answering);
    });
    expect(server.connections()).to.equal(128);
  });
});
