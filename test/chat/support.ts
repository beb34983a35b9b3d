import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  startEmulator,
  type Emulator,
  type EmulatorOptions,
} from 'amazon_connect_participant_emulator';
import {
  ApiClient,
  ChatSession,
  type ChatItem,
  type ChatSessionOptions,
  type Timers,
} from 'amazon_connect_participant_service';
import { WebSocketServer, type WebSocket } from 'ws';
import { passTurn } from '../support/fakeClock.js';
import { onTestFinished } from '../support/onTestFinished.js';

/** A clock that a test moves on: timers run when it does. */
export class ManualTimers implements Timers {
  #now = Date.now();
  #count = 0;
  readonly #timers = new Map<number, { readonly at: number; readonly listener: () => void }>();

  /** How many timers have not run yet. */
  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(listener: () => void, delay: number): unknown {
    this.#count += 1;
    this.#timers.set(this.#count, { at: this.#now + delay, listener });
    return this.#count;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** Moves the clock on, and runs what is due on the way at its time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let due = this.#dueBy(end); due; due = this.#dueBy(end)) {
      const [id, { at, listener }] = due;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      listener();
    }
    this.#now = end;
  }

  /** As when a machine wakes up: all the time is gone at once, then what was due runs. */
  sleep(ms: number): void {
    this.#now += ms;
    this.advance(0);
  }

  /** The clock of the machine is set: no time passes, and timers run after as long as before. */
  set(ms: number): void {
    this.#now += ms;
    for (const [id, { at, listener }] of this.#timers) {
      this.#timers.set(id, { at: at + ms, listener });
    }
  }

  #dueBy(end: number) {
    return [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
  }
}

/** An emulator with one chat, its customer and its agent. */
export interface Conversation {
  readonly emulator: Emulator;
  readonly client: ApiClient;
  readonly contactId: string;
  readonly customer: ChatSession;
  readonly agent: ChatSession;
  /** The customer's. */
  readonly participantToken: string;
  /** Another session of the customer. */
  session(options?: Partial<ChatSessionOptions>): ChatSession;
  setFaults(...faults: readonly object[]): Promise<void>;
  /** What the emulator knows of the chat. */
  describe(): Promise<ContactDescription>;
  /** Lets the system add an item. */
  push(item: object): Promise<void>;
  post(path: string, body: object): Promise<void>;
  close(): Promise<void>;
}

export interface ContactDescription {
  readonly ended: boolean;
  readonly participants: readonly {
    readonly participantId: string;
    readonly openSockets: number;
  }[];
  readonly transcript: readonly { readonly Id: string; readonly ContentType: string }[];
  readonly counts: { readonly applied: number; readonly deduplicated: number };
}

export async function startConversation(
  options: Partial<ChatSessionOptions> = {},
  emulatorOptions: EmulatorOptions = {},
): Promise<Conversation> {
  const emulator = await startEmulator({
    port: 0,
    lifetimes: { transcriptAfterEnd: 60_000 },
    ...emulatorOptions,
  });
  const client = new ApiClient(emulator.url);
  const { contactId, participantToken } = await emulator.startChat({
    displayName: 'Ada',
    contentTypes: [
      'text/plain',
      'text/markdown',
      'application/json',
      'application/vnd.amazonaws.connect.message.interactive',
      'application/vnd.amazonaws.connect.message.interactive.response',
    ],
  });
  const other = await emulator.addParticipant(contactId, { role: 'AGENT', displayName: 'Bob' });
  const sessions: ChatSession[] = [];
  const open = (given: Partial<ChatSessionOptions>, token = participantToken): ChatSession => {
    const session = new ChatSession({
      participantToken: token,
      client,
      holdBack: 10,
      connectParticipant: token !== participantToken,
      ...given,
    });
    sessions.push(session);
    return session;
  };
  const request = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = body ? { method, body: JSON.stringify(body) } : { method };
    const response = await fetch(`${emulator.url}/emulator/${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    emulator,
    client,
    contactId,
    participantToken,
    customer: open(options),
    agent: open({}, other.participantToken),
    session: (given = {}) => open(given),
    setFaults: async (...faults) => {
      await request('PUT', 'faults', { seed: 1, faults });
    },
    describe: async () => (await request('GET', `contacts/${contactId}`)) as ContactDescription,
    push: async (item) => {
      await request('POST', `contacts/${contactId}/items`, item);
    },
    post: async (path, body) => {
      await request('POST', path, body);
    },
    close: async () => {
      for (const session of sessions) session.close();
      client.close();
      await emulator.close();
    },
  };
}

/** Waits until something holds. The suite's timeout says when it has been too long. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(2);
}

/**
 * Lets time pass. Timers are early after a stall of the process: what has come meanwhile, and what
 * follows from it, has its turn as well.
 */
export async function passTime(ms: number): Promise<void> {
  await sleep(ms);
  for (let turn = 0; turn < TURNS; turn += 1) await passTurn();
}

/** As many turns of the event loop as a few calls between sessions and the emulator take. */
const TURNS = 50;

/** The items of a session that stay in the transcript, as they come. */
export function collect(session: ChatSession): ChatItem[] {
  const items: ChatItem[] = [];
  session.on('message', (item) => items.push(item));
  session.on('event', (item) => items.push(item));
  session.on('attachment', (item) => items.push(item));
  return items;
}

/** The texts of the messages among items. */
export function texts(items: readonly ChatItem[]): string[] {
  return items.flatMap((item) => (item.Type === 'MESSAGE' ? [item.Content] : []));
}

/** Waits until something holds, while the clock goes on, a second for every few ms of real time. */
export async function whileTimePasses(
  timers: ManualTimers,
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  await until(async () => {
    timers.advance(100);
    return holds();
  });
}

/** The states that a session comes to. */
export function states(session: ChatSession): string[] {
  const seen: string[] = [];
  session.on('state', (state) => seen.push(state));
  return seen;
}

/**
 * A server that takes connections and never says a word: as a WebSocket, or not even that. It is
 * closed when the test is over.
 */
export async function startSilentServer(options: { readonly upgrades: boolean }) {
  const server = options.upgrades
    ? new WebSocketServer({ port: 0 })
    : createServer((socket) => {
        onTestFinished(() => socket.destroy());
      }).listen(0);
  onTestFinished(() => {
    if (server instanceof WebSocketServer) for (const socket of server.clients) socket.terminate();
    server.close();
  });
  await once(server, 'listening');
  const received: string[] = [];
  if (server instanceof WebSocketServer) {
    server.on('connection', (socket) => {
      socket.on('message', (data) => received.push((data as Buffer).toString()));
    });
  }
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
  };
}

/** A server whose sockets say what a test has them say. It is closed when the test is over. */
export async function startSocketServer() {
  const server = new WebSocketServer({ port: 0 });
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  await once(server, 'listening');
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Those that are open. */
    sockets: server.clients,
    /** Is told of each socket that is opened. */
    onSocket: (listener: (socket: WebSocket) => void) => {
      server.on('connection', listener);
    },
  };
}

/** Says on a socket that it is subscribed. */
export function subscribe(socket: WebSocket): void {
  socket.send('{"topic":"aws/subscribe","content":{"status":"success"}}');
}

/** Brings an item of one of the seconds of a day that is far off. */
export function bring(socket: WebSocket, second: number, item: object): void {
  const AbsoluteTime = new Date(Date.UTC(2100, 0, 1, 0, 0, second)).toISOString();
  const content = JSON.stringify({ AbsoluteTime, ...item });
  socket.send(JSON.stringify({ topic: 'aws/chat', content }));
}
