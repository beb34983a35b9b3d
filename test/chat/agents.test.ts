import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { startEmulator, type Emulator } from 'amazon_connect_participant_emulator';
import { ApiClient, ChatSession, ConnectionError } from 'amazon_connect_participant_service';
import { expect } from 'chai';
import { SecureTunnelAgent, startProxy } from '../support/proxy.js';
import { failure } from '../support/failure.js';
import { onTestFinished } from '../support/onTestFinished.js';
import { collect, texts, until } from './support.js';

const pem = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url));

describe('the agent of a client, in a chat session', () => {
  const ca = pem('cert.pem');
  const open = new Set<TLSSocket>();
  let emulator: Emulator;
  let server: Server;
  let session: ChatSession;
  let client: ApiClient;

  /** The emulator behind TLS: what it hands out are https and wss URLs. */
  before(async () => {
    server = createServer({ key: pem('key.pem'), cert: ca }, (socket) => {
      open.add(socket);
      const upstream = connect(Number(new URL(emulator.url).port), '127.0.0.1');
      socket.pipe(upstream).pipe(socket);
      for (const end of [socket, upstream]) end.on('error', () => undefined);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    emulator = await startEmulator({ port: 0, publicUrl: `https://127.0.0.1:${port}` });
  });

  after(async () => {
    for (const socket of open) socket.destroy();
    server.close();
    await emulator.close();
  });

  beforeEach(async () => {
    const { participantToken } = await emulator.startChat({ displayName: 'Ada' });
    client = new ApiClient(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
    session = new ChatSession({ participantToken, client });
  });

  afterEach(() => {
    session.close();
    client.close();
  });

  async function talk(): Promise<void> {
    const seen = collect(session);
    await session.connect();
    await session.sendMessage('Hello!');
    await session.sendAttachment(Buffer.from('some bytes'), { name: 'a.txt' });
    await until(() => texts(seen).length === 1 && seen.at(-1)?.Type === 'ATTACHMENT');
  }

  it('adds a private CA to calls, the socket and attachments', async () => {
    client.requestAgent = new Agent({ ca });
    await talk();
  });

  it('sends all of them through a proxy', async () => {
    const proxy = await startProxy();
    onTestFinished(() => proxy.close());
    client.requestAgent = new SecureTunnelAgent(proxy.port, ca);
    const authority = new URL(client.basePath).host;
    await talk();
    expect(new Set(proxy.tunnels)).to.deep.equal(new Set([authority]));
    expect(proxy.tunnels.length).to.be.greaterThan(1);
  });

  it('is required if the CA is unknown', async () => {
    client.maxAttempts = 1;
    const failed = new Promise((resolve) => session.once('error', resolve));
    const controller = new AbortController();
    const connected = session.connect({ signal: controller.signal });
    expect(await failed).to.be.instanceOf(ConnectionError);
    controller.abort();
    await failure(connected, Error);
  });
});
