/// <reference types="amazon-connect-chatjs" />
import { createRequire } from 'node:module';
import { WebSocket } from 'ws';
import {
  noCounts,
  type Counts,
  type Delivered,
  type Participant,
  type Ticket,
} from './Participant.js';

/*
 * amazon-connect-chatjs, used as its README shows: the program listens to `onMessage`, and asks for
 * the newest items of the transcript each time when the connection is established, for 100 of them,
 * the most there is, where the README asks for 15. (They are a second at the pace of this bench: where
 * people talk, it loses less.) What the library does by itself: a lost socket is replaced at once, a
 * refused subscription is repeated four times and a silent one three times; its calls are made by the
 * AWS SDK, each at most three times. When the call for a new socket has failed for good, the session
 * is broken for good; here the program then makes another one, as somebody does who loads the page
 * again.
 */

/** How long somebody takes to load the page again, in ms. */
const RELOAD_TIME = 1000;

/** Whose a participant token, a connection token or the URL of a socket is. */
const owners = new Map<string | null, Counts>();

class CountedWebSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    const counts = owners.get(url);
    if (counts) counts.sockets += 1;
  }
}

const plainFetch = fetch;

async function countingFetch(...given: Parameters<typeof fetch>): Promise<Response> {
  const request = new Request(...given);
  const counts = owners.get(request.headers.get('x-amz-bearer'));
  if (!counts) return plainFetch(request);
  counts.requests += 1;
  if (request.url.endsWith('/transcript')) counts.transcriptCalls += 1;
  const response = await plainFetch(request);
  if (response.ok && request.url.endsWith('/connection')) {
    const { Websocket, ConnectionCredentials } = (await response.clone().json()) as {
      readonly Websocket: { readonly Url: string };
      readonly ConnectionCredentials: { readonly ConnectionToken: string };
    };
    owners.set(Websocket.Url, counts).set(ConnectionCredentials.ConnectionToken, counts);
  }
  return response;
}

// What the library takes for granted in a browser, and this process has for it alone.
Object.assign(globalThis, {
  self: globalThis,
  window: globalThis,
  WebSocket: CountedWebSocket,
  fetch: countingFetch,
});
Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'node', onLine: true } });
createRequire(import.meta.url)('amazon-connect-chatjs');
// Promises that nobody waits for: a page writes of them to its console, and goes on.
process.on('unhandledRejection', () => undefined);

export function chatjs(ticket: Ticket): Participant {
  return new ChatjsParticipant(ticket);
}

class ChatjsParticipant implements Participant {
  readonly delivered: Delivered[] = [];
  readonly fetched = new Set<string>();
  readonly counts = noCounts();
  readonly #ticket: Ticket;
  #session: connect.CustomerChatSession | undefined;
  #hasLeft = false;

  constructor(ticket: Ticket) {
    this.#ticket = ticket;
    owners.set(ticket.participantToken, this.counts);
  }

  /** Ends with the first pong: that it is connected, the library says before it has subscribed. */
  connect(): Promise<void> {
    const { url, contactId, role, participantToken } = this.#ticket;
    connect.ChatSession.setGlobalConfig({ endpoint: url } as connect.ChatGlobalConfig);
    const session = connect.ChatSession.create({
      type: connect.ChatSession.SessionTypes.CUSTOMER,
      // A page has one socket for each contact id, and here two participants of one contact meet.
      chatDetails: {
        contactId: `${contactId} ${role}`,
        initialContactId: contactId,
        participantId: role,
        participantToken,
      } as connect.ChatDetailsInput,
      disableCSM: true,
    });
    this.#session = session;
    session.onMessage(({ data }) => {
      if (data.Type !== 'MESSAGE') return;
      this.delivered.push({ id: data.Id, late: false });
    });
    let connections = 0;
    session.onConnectionEstablished(() => {
      connections += 1;
      // The first of them is told twice.
      if (connections > 2) this.counts.reconnects += 1;
      void this.#readTranscript(session);
    });
    session.onConnectionBroken(() => {
      this.counts.givenUp += 1;
      this.#reload();
    });
    return new Promise((resolve, reject) => {
      session.onDeepHeartbeatSuccess(() => {
        resolve();
      });
      session.connect().catch(reject);
    });
  }

  async send(message: string, clientToken: string): Promise<void> {
    await this.#session?.sendMessage({ contentType: 'text/plain', message, clientToken });
  }

  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.#session?.disconnectParticipant();
  }

  async #readTranscript(session: connect.CustomerChatSession): Promise<void> {
    try {
      const { data } = await session.getTranscript({ maxResults: 100 });
      for (const { Id, Type } of (data as connect.GetTranscriptResult).Transcript) {
        if (Type === 'MESSAGE') this.fetched.add(Id);
      }
    } catch {
      this.counts.reported += 1;
    }
  }

  #reload(): void {
    setTimeout(() => {
      if (this.#hasLeft) return;
      this.connect().catch(() => {
        this.#reload();
      });
    }, RELOAD_TIME);
  }
}
