import { readFileSync } from 'node:fs';
import { Agent, createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { ConnectionError } from '../../../src/runtime/errors/ConnectionError.js';
import { downloadWithHttp as download } from '../../../src/runtime/transfer/node/downloadWithHttp.js';
import { uploadWithHttp as upload } from '../../../src/runtime/transfer/node/uploadWithHttp.js';
import { failure } from '../../support/failure.js';
import { facts } from './support/facts.js';

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url));
const ca = pem('cert.pem');

describe('a store behind a private CA', () => {
  const idleTimeout = 5000;
  const requestAgent = new Agent({ ca });
  let server: Server;
  let url: string;
  before(async () => {
    server = createServer({ key: pem('key.pem'), cert: ca }, (request, response) => {
      request.resume().on('end', () => response.end('four'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('transfers bytes with an agent that trusts it', async () => {
    const request = { url, headers: {}, body: Buffer.from('four'), size: 4 };
    await upload(request, { idleTimeout, facts, requestAgent });
    const file = await download(url, { idleTimeout, facts, requestAgent });
    expect(await (await file.blob()).text()).to.equal('four');
  });

  it('is not trusted without one', async () => {
    const error = await failure(download(url, { idleTimeout, facts }), ConnectionError);
    expect(error.cause).to.include({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(error.outcome).to.equal('not-applied');
  });
});
