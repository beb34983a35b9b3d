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
 * amazon-connect-chatjs, used as its README shows. The program listens to `onMessage`, and whenever
 * the connection is established, it requests the newest items of the transcript: 100 of them, the
 * maximum, where the README requests 15. (In this bench, 100 items are one second; with people, it
 * would lose less.) The library itself replaces a lost socket at once, repeats a refused
 * subscription four times and an unanswered one three times, and makes its calls with the AWS SDK,
 * with up to three attempts each. If the call for a new socket fails for good, the session stays
 * broken. The program then creates a new one, like a user who reloads the page.
 */

/** How long a user takes to reload the page, in ms. */
const RELOAD_TIME = 1000;

/** The owners of participant tokens, connection tokens and socket URLs. */
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

// The parts of a browser that the library requires. Nothing else in this process uses them.
Object.assign(globalThis, {
  self: globalThis,
  window: globalThis,
  WebSocket: CountedWebSocket,
  fetch: countingFetch,
});
Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'node', onLine: true } });
createRequire(import.meta.url)('amazon-connect-chatjs');
// Unhandled rejections: a page logs them and continues.
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

  /**
   * Resolves with the first pong, because the library reports a connection before it has
   * subscribed.
   */
  connect(): Promise<void> {
    const { url, contactId, role, participantToken } = this.#ticket;
    connect.ChatSession.setGlobalConfig({ endpoint: url } as connect.ChatGlobalConfig);
    const session = connect.ChatSession.create({
      type: connect.ChatSession.SessionTypes.CUSTOMER,
      // A page has one socket per contact id, but here two participants of one contact share a
      // process.
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
      // The first connection is reported twice.
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
