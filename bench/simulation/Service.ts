import type {
  Transport,
  TransportRequest,
  TransportResponse,
} from 'amazon_connect_participant_service';
import type { CallFault, Fate } from './Script.js';
import { VirtualSocket, type SocketOwner } from './VirtualSocket.js';
import type { VirtualTime } from './VirtualTime.js';

/** The Ids of the participant whose session is simulated, and of the other one. */
export const SELF = 'customer';
const OTHER = 'agent';

const EVENT = 'application/vnd.amazonaws.connect.event.';

/** How long the transcript is available after the end of the chat, in ms. */
const SHOWN_AFTER_END = 600_000;
/** The lifetime of a socket and of a connection token, in ms. */
const SOCKET_LIFE = 3_600_000;
const TOKEN_LIFE = 86_400_000;
/** The latency of a call in each direction, in ms. */
const LATENCY = 10;

/** An item in the service. */
export interface Stored {
  readonly item: Record<string, unknown> & { readonly Id: string; readonly AbsoluteTime: string };
  readonly ms: number;
  readonly number: number;
  /** When the transcript shows it. */
  visibleAt: number;
  /** Its client token: the service adds it only once. */
  readonly clientToken: string | undefined;
  /** The whole text of a message that is sent in chunks. */
  readonly whole: string | undefined;
}

/** A fault of calls, until a time. */
interface CallTrouble {
  readonly operation: string;
  readonly fault: CallFault;
  readonly until: number;
}

/**
 * A model of the service for one chat: its items, its transcript, its sockets, and all their
 * faults. It is independent of the client.
 */
export class Service implements Transport, SocketOwner {
  readonly #time: VirtualTime;
  readonly #showsEnd: boolean;
  readonly items: Stored[] = [];
  readonly #sockets = new Set<VirtualSocket>();
  #troubles: CallTrouble[] = [];
  #tokens = 0;
  /** Tokens before this one are refused. */
  #firstValid = 1;
  #endedAt: number | undefined;
  #hasLeft = false;
  #refusals = 0;
  #lastVisible = 0;
  readonly #answers = new Map<string, object>();
  /** How the next items of the session will fare, in order. */
  readonly fates: Fate[] = [];
  /** The number of calls by operation. */
  readonly calls = new Map<string, number>();
  /** When live items were delivered to the session, by their Ids. */
  readonly broughtAt = new Map<string, number>();
  /** Whether calls are reset and sockets don't open. */
  isOffline = false;

  constructor(time: VirtualTime, showsEnd: boolean) {
    this.#time = time;
    this.#showsEnd = showsEnd;
  }

  get isOver(): boolean {
    return this.#endedAt !== undefined;
  }

  /** Opens a socket for the session. */
  readonly openSocket = (): VirtualSocket => {
    const socket = new VirtualSocket(this.#time, this, 20);
    if (this.isOffline) socket.isDead = true;
    return socket;
  };

  opened(socket: VirtualSocket): void {
    if (this.isOver) socket.cut();
    else this.#sockets.add(socket);
  }

  closed(socket: VirtualSocket): void {
    this.#sockets.delete(socket);
  }

  received(socket: VirtualSocket, frame: string): void {
    const { topic } = JSON.parse(frame) as { topic: string };
    if (topic === 'aws/heartbeat') socket.bring('{"topic":"aws/heartbeat"}');
    if (topic !== 'aws/subscribe') return;
    const isRefused = this.#refusals > 0;
    if (isRefused) this.#refusals -= 1;
    else socket.isSubscribed = true;
    const status = isRefused ? 'failure' : 'success';
    socket.bring(JSON.stringify({ topic, content: { status } }));
  }

  async send({ url, body }: TransportRequest): Promise<TransportResponse> {
    const operation = url.split('/').at(-1) ?? '';
    this.calls.set(operation, (this.calls.get(operation) ?? 0) + 1);
    const trouble = this.#troubles.find(
      (one) => one.until > this.#time.now && ['*', operation].includes(one.operation),
    );
    await this.#wait(LATENCY);
    if (this.isOffline || trouble?.fault === 'reset') throw new Error('the connection was reset');
    if (trouble?.fault === 'hang') return new Promise(() => undefined);
    if (trouble?.fault === 'throttle') return failure(429, 'ThrottlingException');
    if (trouble?.fault === 'server-error') return failure(500, 'InternalServerException');
    const answer = this.#answer(operation, body);
    await this.#wait(LATENCY);
    // The call was applied, but its response is lost.
    if (trouble?.fault === 'unanswered') return new Promise(() => undefined);
    return answer;
  }

  say(fate: Fate, text: string): void {
    this.#add(
      { Type: 'MESSAGE', ContentType: 'text/plain', Content: text, ...sender(OTHER) },
      fate,
    );
  }

  event(type: string, participant: string | undefined, fate: Fate): void {
    const from = participant === undefined ? {} : sender(participant);
    this.#add({ Type: 'EVENT', ContentType: `${EVENT}${type}`, ...from }, fate);
  }

  /** Streams a text: in chunks over the socket, while the transcript shows the text so far. */
  stream(pieces: readonly Fate[], text: string): void {
    const size = Math.ceil(text.length / pieces.length);
    const [first] = pieces;
    if (!first) return;
    const base = { Type: 'MESSAGE', ContentType: 'text/markdown', ParticipantRole: 'SYSTEM' };
    const stored = this.#store({ ...base, Content: text.slice(0, size) }, first, undefined, text);
    pieces.forEach((fate, index) => {
      this.#time.after(index * 400, () => {
        if (this.isOver) return;
        const isLast = index === pieces.length - 1;
        const piece = isLast ? text : text.slice(index * size, (index + 1) * size);
        stored.item['Content'] = text.slice(0, (index + 1) * size);
        const MessageMetadata = {
          MessageId: stored.item.Id,
          ChunkNumber: index + 1,
          MessageCompleted: isLast,
        };
        this.#bring({ ...stored.item, Content: piece, MessageMetadata }, fate);
      });
    });
  }

  type(): void {
    const item = {
      Id: `typing-${this.#time.now}`,
      AbsoluteTime: iso(this.#time.now),
      Type: 'EVENT',
      ContentType: `${EVENT}typing`,
      ...sender(OTHER),
    };
    for (const socket of this.#sockets) this.#frame(socket, item, 5);
  }

  /** The other participant has read the session's last message. */
  readReceipt(): void {
    const last = this.items.findLast(({ item }) => item['ParticipantId'] === SELF);
    if (!last || this.isOver) return;
    const { Id: MessageId } = last.item;
    const Receipts = [{ RecipientParticipantId: OTHER, ReadTimestamp: iso(this.#time.now) }];
    last.item['MessageMetadata'] = { MessageId, Receipts };
    const item = {
      Id: `receipt-${MessageId}-${this.#time.now}`,
      AbsoluteTime: iso(this.#time.now),
      Type: 'MESSAGEMETADATA',
      ContentType: `${EVENT}message.metadata`,
      MessageMetadata: { MessageId, Receipts },
    };
    for (const socket of this.#sockets) this.#frame(socket, item, 5);
  }

  /** The last message of the other participant. */
  get lastOfOther(): string | undefined {
    return this.items.findLast(({ item }) => item['ParticipantId'] === OTHER)?.item.Id;
  }

  end(fate: Fate): void {
    if (this.isOver) return;
    this.event('chat.ended', undefined, fate);
    this.#endedAt = this.#time.now;
    this.#time.after(1_000, () => {
      for (const socket of [...this.#sockets]) socket.cut();
    });
  }

  cut(): void {
    for (const socket of [...this.#sockets]) socket.cut();
  }

  /** Everything in transit on the sockets is lost, without a close event. */
  fallSilent(): void {
    for (const socket of this.#sockets) socket.isDead = true;
    this.#sockets.clear();
  }

  refuseSubscription(): void {
    this.#refusals += 1;
    this.cut();
  }

  bringOversizedFrame(): void {
    for (const socket of this.#sockets) socket.bring(OVERSIZED);
  }

  expireTokens(): void {
    this.#firstValid = this.#tokens + 1;
  }

  addTrouble(operation: string, fault: CallFault, duration: number): void {
    this.#troubles.push({ operation, fault, until: this.#time.now + duration });
  }

  /** From now on nothing fails, and the transcript has no lag. */
  calm(): void {
    this.#troubles = [];
    this.#refusals = 0;
    this.isOffline = false;
  }

  #answer(operation: string, body: string | undefined): TransportResponse {
    const request = JSON.parse(body ?? '{}') as Record<string, unknown>;
    if (operation === 'connection') return this.#connect();
    if (this.#isRefused(operation)) return failure(403, 'AccessDeniedException');
    const token = request['ClientToken'];
    const key = `${operation} ${String(token)}`;
    const known = typeof token === 'string' ? this.#answers.get(key) : undefined;
    if (known) return success(known);
    const answer = this.#apply(operation, request);
    if (typeof token === 'string') this.#answers.set(key, answer);
    return success(answer);
  }

  #apply(operation: string, request: Record<string, unknown>): object {
    switch (operation) {
      case 'transcript':
        return this.#transcript(request);
      case 'message': {
        const fate = this.fates.shift() ?? calmFate;
        const item = {
          Type: 'MESSAGE',
          ContentType: 'text/plain',
          Content: request['Content'],
          ...sender(SELF),
        };
        const {
          item: { Id, AbsoluteTime },
        } = this.#add(item, fate, String(request['ClientToken']));
        return { Id, AbsoluteTime };
      }
      case 'disconnect':
        this.event('participant.left', SELF, calmFate);
        this.#hasLeft = true;
        // The disconnect flow continues for a while.
        this.#time.after(3_000, () => {
          this.say(calmFate, 'How was it?');
        });
        this.#time.after(10_000, () => {
          this.end(calmFate);
        });
        return {};
      default:
        return {};
    }
  }

  #connect(): TransportResponse {
    if (this.isOver || this.#hasLeft) return failure(403, 'AccessDeniedException');
    this.#tokens += 1;
    const { now } = this.#time;
    return success({
      Websocket: { Url: 'wss://simulated', ConnectionExpiry: iso(now + SOCKET_LIFE) },
      ConnectionCredentials: {
        ConnectionToken: `token-${this.#tokens}`,
        Expiry: iso(now + TOKEN_LIFE),
      },
    });
  }

  #isRefused(operation: string): boolean {
    const { now } = this.#time;
    if (this.#endedAt !== undefined) {
      const isShown = this.#showsEnd && now < this.#endedAt + SHOWN_AFTER_END;
      return !(operation === 'transcript' && isShown);
    }
    return this.#tokens < this.#firstValid;
  }

  /** Visible items, by time, then by arrival. */
  #transcript({
    StartPosition,
    ScanDirection,
    NextToken,
    MaxResults = 15,
  }: Record<string, unknown>): object {
    const visible = this.items
      .filter(({ visibleAt }) => visibleAt <= this.#time.now)
      .sort((a, b) => a.ms - b.ms || a.number - b.number);
    const size = Number(MaxResults);
    if (ScanDirection === 'FORWARD') {
      const { AbsoluteTime = '' } = (StartPosition ?? {}) as { AbsoluteTime?: string };
      const after = typeof NextToken === 'string' ? Number(NextToken) : undefined;
      const from = visible.findIndex(({ ms, number }) =>
        after === undefined ? ms >= Date.parse(AbsoluteTime) : this.#isAfter({ ms, number }, after),
      );
      const rest = from < 0 ? [] : visible.slice(from);
      return page(
        rest.slice(0, size),
        rest.length > size ? String(rest[size - 1]?.number) : undefined,
      );
    }
    const before = typeof NextToken === 'string' ? Number(NextToken) : visible.length;
    const start = Math.max(0, before - size);
    return page(visible.slice(start, before), start > 0 ? String(start) : undefined);
  }

  #isAfter({ ms, number }: { ms: number; number: number }, other: number): boolean {
    const last = this.items[other];
    return last !== undefined && (ms > last.ms || (ms === last.ms && number > last.number));
  }

  #add(item: object, fate: Fate, clientToken?: string): Stored {
    const stored = this.#store(item, fate, clientToken, undefined);
    this.#bring(stored.item, fate);
    return stored;
  }

  #store(
    item: object,
    fate: Fate,
    clientToken: string | undefined,
    whole: string | undefined,
  ): Stored {
    const number = this.items.length;
    const ms = this.#time.now + fate.stamp;
    // Ids are not in the order of time.
    const Id = `${(number * 7919) % 10_007}-${number}`;
    // A transcript with a lag shows items in the order of arrival.
    this.#lastVisible = Math.max(this.#lastVisible, this.#time.now + fate.lag);
    const stored: Stored = {
      item: { Id, AbsoluteTime: iso(ms), ContactId: 'contact', ...item },
      ms,
      number,
      visibleAt: this.#lastVisible,
      clientToken,
      whole,
    };
    this.items.push(stored);
    return stored;
  }

  #bring(item: object, { swallowed, delay, again }: Fate): void {
    if (swallowed) return;
    for (const socket of this.#sockets) {
      if (!socket.isSubscribed) continue;
      this.#frame(socket, item, delay);
      if (again !== undefined) this.#frame(socket, item, delay + again);
    }
  }

  #frame(socket: VirtualSocket, item: object, delay: number): void {
    const data = JSON.stringify({ topic: 'aws/chat', content: JSON.stringify(item) });
    const { Id = '' } = item as { readonly Id?: string };
    socket.bring(data, delay, () => {
      if (!this.broughtAt.has(Id)) this.broughtAt.set(Id, this.#time.now);
    });
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#time.reach(ms, resolve);
    });
  }
}

/** No fault. */
export const calmFate: Fate = { swallowed: false, delay: 5, again: undefined, lag: 0, stamp: 0 };

const OVERSIZED = JSON.stringify({ topic: 'aws/chat', content: 'x'.repeat(1024 * 1024) });

function sender(ParticipantId: string): object {
  const ParticipantRole = ParticipantId === SELF ? 'CUSTOMER' : 'AGENT';
  return { ParticipantId, ParticipantRole, DisplayName: ParticipantId };
}

function page(items: readonly Stored[], NextToken: string | undefined): object {
  return {
    Transcript: items.map(({ item }) => ({ ...item })),
    ...(NextToken !== undefined && { NextToken }),
  };
}

function success(data: object): TransportResponse {
  return { status: 200, headers: {}, text: JSON.stringify(data) };
}

function failure(status: number, name: string): TransportResponse {
  return { status, headers: { 'x-amzn-errortype': name }, text: '{"Message":"simulated"}' };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
