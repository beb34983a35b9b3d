import type {
  Transport,
  TransportRequest,
  TransportResponse,
} from 'amazon_connect_participant_service';
import type { CallFault, Fate } from './Script.js';
import { VirtualSocket, type SocketOwner } from './VirtualSocket.js';
import type { VirtualTime } from './VirtualTime.js';

/** The Id of the participant whose session is simulated, and of the other one. */
export const SELF = 'customer';
const OTHER = 'agent';

const EVENT = 'application/vnd.amazonaws.connect.event.';

/** How long the chat's transcript is shown after its end, in ms. */
const SHOWN_AFTER_END = 600_000;
/** How long a socket and a connection token live, in ms. */
const SOCKET_LIFE = 3_600_000;
const TOKEN_LIFE = 86_400_000;
/** How long a call takes each way, in ms. */
const LATENCY = 10;

/** An item as the service keeps it. */
export interface Stored {
  readonly item: Record<string, unknown> & { readonly Id: string; readonly AbsoluteTime: string };
  readonly ms: number;
  readonly number: number;
  /** When the transcript shows it. */
  visibleAt: number;
  /** How often it was added, by its client token: the service adds it once. */
  readonly clientToken: string | undefined;
  /** The whole text of a message that comes in chunks. */
  readonly whole: string | undefined;
}

/** A fault that calls meet, until a time. */
interface CallTrouble {
  readonly operation: string;
  readonly fault: CallFault;
  readonly until: number;
}

/**
 * A model of the service for one chat: what it keeps, what it shows, what its sockets bring, and how all
 * that fails. It knows nothing of the client.
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
  /** The fate of what the session is about to send, in order. */
  readonly fates: Fate[] = [];
  /** The operations that were called, and how often. */
  readonly calls = new Map<string, number>();
  /** When live items came to the session, by their Ids. */
  readonly broughtAt = new Map<string, number>();
  /** Whether calls are reset and sockets do not open. */
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
    // The call was applied, but its answer is lost.
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

  /** Streams a text: chunk after chunk on the socket, and as far as it has come in the transcript. */
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

  /** The other participant has read the last message of the session. */
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

  /** The last message that the other participant has said. */
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

  /** What is under way on the sockets is lost, and they do not say so. */
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

  /** From now on nothing fails, and the transcript shows everything in time. */
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
        // The flow goes on for a while.
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

  /** Items that are visible, by time, then as they came. */
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
    // Ids do not grow with time.
    const Id = `${(number * 7919) % 10_007}-${number}`;
    // A transcript that lags shows items in the order in which they came.
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

/** Nothing goes wrong. */
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
