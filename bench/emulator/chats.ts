/**
 * How the emulator's cost per call and its memory grow with the number of chats (each with two
 * participants who have an open socket) and with the length of a transcript, and what an open
 * inspector costs. The emulator runs in a process of its own. The calls are SendMessage, 16 in
 * flight, and each message is delivered to two sockets. `npx tsx bench/emulator/chats.ts inspector`
 * runs only the last part.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, get, request } from 'node:http';
import { WebSocket } from 'ws';

import type { Usage } from './server.js';

const CHATS = [10, 100, 1000];
const LENGTHS = [1000, 10_000, 50_000];
const CALLS = 4000;
const ROUNDS = 5;
const IN_FLIGHT = 16;
/** Pages of a transcript: the newest one, and the first ones from the beginning. */
const PAGES = [
  { MaxResults: 15 },
  {
    MaxResults: 15,
    ScanDirection: 'FORWARD',
    SortOrder: 'ASCENDING',
    StartPosition: { AbsoluteTime: '1970-01-01T00:00:00.000Z' },
  },
];

interface Connected {
  readonly Websocket: { readonly Url: string };
  readonly ConnectionCredentials: { readonly ConnectionToken: string };
}

interface Chat {
  readonly contactId: string;
  readonly token: string;
  readonly sockets: readonly WebSocket[];
}

/** An emulator in a process of its own, and calls to it. */
class Server {
  readonly #child: ChildProcess;
  readonly #url: string;
  /** How many bytes inspectors have received. */
  inspectorBytes = 0;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.#url = url;
  }

  static async start(): Promise<Server> {
    const child = fork(new URL('server.ts', import.meta.url), {
      execArgv: ['--import', 'tsx', '--expose-gc'],
    });
    const [url] = (await once(child, 'message')) as [string];
    return new Server(child, url);
  }

  async usage(): Promise<Usage> {
    this.#child.send('usage');
    return ((await once(this.#child, 'message')) as [Usage])[0];
  }

  stop(): void {
    this.#child.disconnect();
    this.#agent.destroy();
  }

  call<Body>(method: string, path: string, body: object, token = 'none'): Promise<Body> {
    return new Promise((resolve, reject) => {
      const headers = { 'X-Amz-Bearer': token };
      const { hostname, port } = new URL(this.#url);
      const sent = request({ hostname, port, path, method, headers, agent: this.#agent });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server closed an idle connection while the other server was busy.
        if (sent.reusedSocket && error.code === 'ECONNRESET') {
          this.call<Body>(method, path, body, token).then(resolve, reject);
        } else reject(error);
      });
      sent.on('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(JSON.parse(text) as Body);
          else reject(new Error(`${method} ${path}: ${answer.statusCode ?? 0} ${text}`));
        });
      });
      sent.end(JSON.stringify(body));
    });
  }

  async openChat(): Promise<Chat> {
    const { ContactId, ParticipantToken } = await this.call<{
      ContactId: string;
      ParticipantToken: string;
    }>('PUT', '/contact/chat', {
      InstanceId: 'i',
      ContactFlowId: 'f',
      ParticipantDetails: { DisplayName: 'Ada' },
    });
    const { ParticipantCredentials } = await this.call<{
      ParticipantCredentials: { ParticipantToken: string };
    }>('POST', '/contact/create-participant', {
      InstanceId: 'i',
      ContactId,
      ParticipantDetails: { ParticipantRole: 'AGENT', DisplayName: 'Grace' },
    });
    const [customer, agent] = [
      await this.#connect(ParticipantToken),
      await this.#connect(ParticipantCredentials.ParticipantToken),
    ];
    return {
      contactId: ContactId,
      token: customer.token,
      sockets: [customer.socket, agent.socket],
    };
  }

  /** Opens an inspector in the same way as a page that shows the contacts and one of them. */
  async openInspector({ contactId }: Chat): Promise<void> {
    const url = `${this.#url}/emulator/events?contactId=${contactId}`;
    const sent = get(url, { agent: new Agent() });
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    sent.on('error', () => undefined);
    answer.on('data', (chunk: Buffer) => (this.inspectorBytes += chunk.length));
    answer.on('error', () => undefined);
    await once(answer, 'data');
  }

  async #connect(token: string): Promise<{ token: string; socket: WebSocket }> {
    const connected = await this.call<Connected>(
      'POST',
      '/participant/connection',
      { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'], ConnectParticipant: true },
      token,
    );
    const socket = new WebSocket(connected.Websocket.Url);
    await once(socket, 'open');
    socket.send(JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } }));
    await once(socket, 'message');
    return { token: connected.ConnectionCredentials.ConnectionToken, socket };
  }

  /** Makes calls, some of them concurrently, one after the other in each chat. */
  async repeat(count: number, run: (index: number) => Promise<unknown>): Promise<void> {
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < count) {
        next += 1;
        await run(next);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  }

  say(chat: Chat, index: number): Promise<object> {
    const body = { ContentType: 'text/plain', Content: `message ${index}` };
    return this.call('POST', '/participant/message', body, chat.token);
  }
}

/** Measures the emulator's CPU time per call, in microseconds, and the calls per second. */
async function measure(
  server: Server,
  run: (index: number) => Promise<unknown>,
): Promise<{ cpu: number; rate: number }> {
  const before = await server.usage();
  const began = performance.now();
  await server.repeat(CALLS, run);
  const seconds = (performance.now() - began) / 1000;
  const after = await server.usage();
  return { cpu: (after.cpu - before.cpu) / CALLS, rate: CALLS / seconds };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function print(name: string, ...columns: readonly (string | number)[]): void {
  const cells = columns.map((column) =>
    (typeof column === 'number' ? column.toFixed(column < 10 ? 2 : 0) : column).padStart(14),
  );
  process.stdout.write(`${name.padEnd(22)}${cells.join('')}\n`);
}

/**
 * Compares different numbers of chats. Their rounds are interleaved, because the speed of a machine
 * varies.
 */
async function benchChats(): Promise<void> {
  const runs: { count: number; server: Server; chats: Chat[]; perChat: number }[] = [];
  for (const count of CHATS) {
    const server = await Server.start();
    const empty = await server.usage();
    const chats: Chat[] = [];
    for (let i = 0; i < count; i += 1) chats.push(await server.openChat());
    const full = await server.usage();
    runs.push({ count, server, chats, perChat: (full.heap - empty.heap) / count });
  }
  const seen = new Map(CHATS.map((count) => [count, [] as { cpu: number; rate: number }[]]));
  // The first round is for warming up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { count, server, chats } of runs) {
      const result = await measure(server, (index) => {
        const chat = chats[index % count];
        return chat ? server.say(chat, index) : Promise.resolve();
      });
      if (round > 0) seen.get(count)?.push(result);
    }
  }
  print('chats', 'calls/s', 'CPU µs/call', 'CPU ratio', 'bytes/chat');
  let base: number | undefined;
  for (const { count, perChat } of runs) {
    const results = seen.get(count) ?? [];
    const cpu = median(results.map((result) => result.cpu));
    base ??= cpu;
    const rate = median(results.map((result) => result.rate));
    print(String(count), rate, cpu, cpu / base, perChat);
  }
  for (const { server, chats } of runs) {
    for (const { sockets } of chats) for (const socket of sockets) socket.terminate();
    server.stop();
  }
}

/** Measures a chat whose transcript grows. */
async function benchTranscript(): Promise<void> {
  const server = await Server.start();
  const chat = await server.openChat();
  const page = (index: number) =>
    server.call('POST', '/participant/transcript', PAGES[index % PAGES.length] ?? {}, chat.token);
  await measure(server, (index) => server.say(chat, index));
  await measure(server, page);
  let length = 2 + CALLS;
  print('\nitems of a transcript', 'say µs', 'ratio', 'page µs', 'ratio');
  let base: { say: number; page: number } | undefined;
  for (const wanted of LENGTHS) {
    await server.repeat(Math.max(0, wanted - length), (index) => server.say(chat, index));
    length = Math.max(length, wanted);
    const says: number[] = [];
    const pages: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      says.push((await measure(server, (index) => server.say(chat, index))).cpu);
      pages.push((await measure(server, page)).cpu);
      length += CALLS;
    }
    const result = { say: median(says), page: median(pages) };
    base ??= result;
    print(String(length), result.say, result.say / base.say, result.page, result.page / base.page);
  }
  for (const socket of chat.sockets) socket.terminate();
  server.stop();
}

/** Compares many chats with and without an open inspector, with interleaved rounds. */
async function benchInspector(): Promise<void> {
  const count = CHATS.at(-1) ?? 0;
  const runs: { name: string; server: Server; chats: Chat[]; perChat: number; cpu: number[] }[] =
    [];
  for (const name of ['closed', 'open']) {
    const server = await Server.start();
    const empty = await server.usage();
    const chats: Chat[] = [];
    for (let i = 0; i < count; i += 1) chats.push(await server.openChat());
    const newest = chats.at(-1);
    if (name === 'open' && newest) await server.openInspector(newest);
    const full = await server.usage();
    runs.push({ name, server, chats, perChat: (full.heap - empty.heap) / count, cpu: [] });
  }
  // The first round is for warming up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { server, chats, cpu } of runs) {
      const result = await measure(server, (index) => {
        const chat = chats[index % count];
        return chat ? server.say(chat, index) : Promise.resolve();
      });
      if (round > 0) cpu.push(result.cpu);
    }
  }
  print(
    `\n${count} chats, inspector`,
    'CPU µs/call',
    'CPU ratio',
    'bytes/chat',
    'bytes ratio',
    'told B/call',
  );
  const [base] = runs;
  for (const { name, server, perChat, cpu } of runs) {
    const ratio = median(cpu) / median(base?.cpu ?? []);
    const told = server.inspectorBytes / (CALLS * (ROUNDS + 1));
    print(name, median(cpu), ratio, perChat, perChat / (base?.perChat ?? NaN), told);
  }
  for (const { server, chats } of runs) {
    for (const { sockets } of chats) for (const socket of sockets) socket.terminate();
    server.stop();
  }
}

const parts = { chats: benchChats, transcript: benchTranscript, inspector: benchInspector };
const [wanted] = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (wanted === undefined || wanted === name) await run();
}
