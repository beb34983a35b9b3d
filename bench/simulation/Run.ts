import {
  ApiClient,
  ChatSession,
  type AnyItem,
  type ChatSessionOptions,
  type DeliveryInfo,
  type SessionOver,
  type Wake,
} from 'amazon_connect_participant_service';
import { Random } from './Random.js';
import { DURATION, type Script, type Step } from './Script.js';
import { calmFate, SELF, Service } from './Service.js';
import { VirtualTime } from './VirtualTime.js';

/** How long the world is calm before everything must have been delivered, in ms. */
const CALM = 120_000;
const HOUR = 3_600_000;

/** An item that was delivered to a listener. */
export interface Seen {
  readonly item: AnyItem;
  readonly info: DeliveryInfo;
  readonly at: number;
}

/** A message that was sent, and its outcome. */
export interface Sent {
  readonly content: string;
  outcome: 'open' | 'sent' | 'not-applied' | 'unknown';
  /** When it was sent, and when its outcome was known. */
  readonly at: number;
  settledAt: number;
}

/** The result of a run, for the invariants. */
export interface Outcome {
  readonly script: Script;
  /** When the script began, in ms since 1970. */
  readonly began: number;
  readonly service: Service;
  readonly seen: readonly Seen[];
  readonly sent: readonly Sent[];
  /** Messages that one session left for the next. */
  readonly inherited: ReadonlySet<string>;
  /** The number of items when the session joined. */
  readonly joinedAt: number;
  /** The `over` events of the last session. */
  readonly overs: readonly SessionOver[];
  readonly states: readonly string[];
  readonly ended: number;
  /** Whether the session was connected at the end of the calm. */
  readonly wasConnected: boolean;
  readonly isBehind: boolean;
  /** The items that had not been delivered by then. */
  readonly missing: readonly string[];
  /** The number of calls in an hour without any events. Undefined if there was no such hour. */
  readonly idleCalls: number | undefined;
  readonly calls: number;
  readonly sessions: number;
  /** The number of timers at the end. */
  readonly timers: number;
  readonly watchers: number;
  readonly known: number;
}

/** Runs a script. */
export async function run(script: Script): Promise<Outcome> {
  const time = new VirtualTime();
  const uninstall = time.install(new Random(script.seed + 1).next);
  try {
    return await new Run(script, time).play();
  } finally {
    uninstall();
  }
}

class Run {
  readonly #script: Script;
  readonly #time: VirtualTime;
  readonly #service: Service;
  readonly #client = new ApiClient('https://simulated');
  readonly #seen: Seen[] = [];
  readonly #sent: Sent[] = [];
  readonly #inherited = new Set<string>();
  #overs: SessionOver[] = [];
  #states: string[] = [];
  #ended = 0;
  #watchers = new Set<() => void>();
  #session: ChatSession;
  #sessions = 1;
  #asked = 0;

  constructor(script: Script, time: VirtualTime) {
    this.#script = script;
    this.#time = time;
    this.#service = new Service(time, script.setting.showsEnd);
    this.#client.transport = this.#service;
    const { past, pastAhead } = script.setting;
    for (let i = 1; i <= past; i += 1) {
      this.#service.say({ ...calmFate, stamp: i === past ? pastAhead : 0 }, `Past ${i}`);
    }
    this.#session = this.#listen(new ChatSession(this.#options));
  }

  async play(): Promise<Outcome> {
    const time = this.#time;
    const { steps, setting } = this.#script;
    const joinedAt = this.#service.items.length;
    await time.pass(10);
    this.#connect();
    const began = time.now;
    for (const step of steps) {
      await time.pass(Math.max(0, began + step.at - time.now));
      this.#do(step);
    }
    await time.pass(Math.max(0, began + DURATION - time.now));
    this.#service.calm();
    // A lost item is detected when another one follows it.
    if (!this.#service.isOver) this.#service.say(calmFate, 'It is calm.');
    // Broken connections are detected within two heartbeats, and the longest backoff passes.
    await time.pass(CALM);
    const missing = this.#missing();
    const { state, behind } = this.#session;
    const idleCalls = setting.idles ? await this.#countIdleCalls() : undefined;
    if (this.#script.seed % 3 === 0) void this.#session.disconnect().catch(() => undefined);
    else if (this.#script.seed % 3 === 1) this.#service.end(calmFate);
    else this.#session.close();
    await time.pass(60_000);
    this.#session.close();
    await time.pass(30_000);
    this.#client.close();
    await time.pass(0);
    return {
      script: this.#script,
      began,
      service: this.#service,
      seen: this.#seen,
      sent: this.#sent,
      inherited: this.#inherited,
      joinedAt: setting.from === 'now' ? joinedAt : 0,
      overs: this.#overs,
      states: this.#states,
      ended: this.#ended,
      wasConnected: state === 'connected' || state === 'leaving',
      isBehind: behind,
      missing,
      idleCalls,
      calls: [...this.#service.calls.values()].reduce((sum, count) => sum + count, 0),
      sessions: this.#sessions,
      timers: time.pending,
      watchers: this.#watchers.size,
      known: this.#session.snapshot().delivered.known.length,
    };
  }

  get #options(): ChatSessionOptions {
    const { setting } = this.#script;
    const wake: Wake = {
      watch: (listener) => {
        this.#watchers.add(listener);
        return () => this.#watchers.delete(listener);
      },
    };
    const { from, holdBack, queueLimit } = setting;
    return {
      participantToken: setting.tokenHangs ? () => this.#askForToken() : 'participant',
      participantId: SELF,
      client: this.#client,
      timers: this.#time.timers,
      webSocket: () => this.#service.openSocket(),
      ...{ from, holdBack, queueLimit, wake },
    };
  }

  #askForToken(): Promise<string> {
    this.#asked += 1;
    return this.#asked === 2 ? new Promise(() => undefined) : Promise.resolve('participant');
  }

  #listen(session: ChatSession): ChatSession {
    this.#overs = [];
    this.#states = [];
    this.#ended = 0;
    return session
      .on('item', (item, info) => {
        this.#seen.push({ item, info, at: this.#time.now });
      })
      .on('state', (state) => {
        this.#states.push(state);
      })
      .on('ended', () => {
        this.#ended += 1;
      })
      .on('over', (over) => {
        this.#overs.push(over);
      })
      .on('error', () => undefined);
  }

  #connect(): void {
    this.#session.connect().catch(() => undefined);
  }

  #do(step: Step): void {
    const service = this.#service;
    switch (step.kind) {
      case 'say':
        if (!service.isOver) service.say(step.fate, `Said at ${step.at}`);
        break;
      case 'send':
        service.fates.push(step.fate);
        this.#send(`Sent at ${step.at} as ${this.#sent.length}`);
        break;
      case 'stream':
        if (!service.isOver) service.stream(step.pieces, `A text that grows, from ${step.at} on.`);
        break;
      case 'read-receipt':
        service.readReceipt();
        break;
      case 'typing':
        service.type();
        this.#session.sendTyping().catch(() => undefined);
        break;
      case 'mark-read':
        if (service.lastOfOther !== undefined) {
          this.#session.markRead(service.lastOfOther).catch(() => undefined);
        }
        break;
      case 'wake':
        for (const watcher of this.#watchers) watcher();
        break;
      case 'expire':
        service.expireTokens();
        break;
      case 'cut':
        service.cut();
        break;
      case 'half-open':
        service.fallSilent();
        break;
      case 'refuse-subscription':
        service.refuseSubscription();
        break;
      case 'oversized-frame':
        service.bringOversizedFrame();
        break;
      case 'calls-fail':
        service.addTrouble(step.operation, step.fault, step.duration);
        break;
      case 'offline':
        service.fallSilent();
        service.addTrouble('*', step.fault, step.duration);
        service.isOffline = step.fault === 'reset';
        this.#time.after(step.duration, () => {
          service.isOffline = false;
          for (const watcher of this.#watchers) watcher();
        });
        break;
      case 'skew':
        this.#time.skew += step.ms;
        break;
      case 'sleep':
        this.#time.sleep(step.ms);
        break;
      case 'resume':
        this.#resume(step.ms);
        break;
      case 'end':
        service.end(calmFate);
        break;
      case 'disconnect':
        this.#session.disconnect().catch(() => undefined);
    }
  }

  #send(content: string): void {
    const { now: at } = this.#time;
    const sent: Sent = { content, outcome: 'open', at, settledAt: Infinity };
    this.#sent.push(sent);
    this.#session.sendMessage(content).then(
      () => {
        sent.outcome = 'sent';
        sent.settledAt = this.#time.now;
      },
      (error: unknown) => {
        const { outcome = 'open' } = error as { readonly outcome?: 'not-applied' | 'unknown' };
        sent.outcome = outcome;
        sent.settledAt = this.#time.now;
      },
    );
  }

  /** Stops the session as if its process ended, and resumes it in another one. */
  #resume(ms: number): void {
    if (['ended', 'failed', 'leaving', 'closed'].includes(this.#session.state)) return;
    this.#session.close();
    const snapshot = JSON.parse(JSON.stringify(this.#session.snapshot())) as ReturnType<
      ChatSession['snapshot']
    >;
    for (const { Content } of snapshot.unsent) this.#inherited.add(Content);
    this.#sessions += 1;
    this.#time.after(ms, () => {
      this.#session = this.#listen(ChatSession.resume(snapshot, this.#options));
      this.#connect();
    });
  }

  /** The items that the service has but the listeners have not received. */
  #missing(): string[] {
    const ids = new Set(this.#seen.map(({ item }) => item.Id));
    const joined = this.#script.setting.from === 'now' ? this.#script.setting.past : 0;
    return this.#service.items
      .slice(joined)
      .flatMap(({ item }) => (ids.has(item.Id) ? [] : item.Id));
  }

  /** Counts the calls in an hour without any events. */
  async #countIdleCalls(): Promise<number> {
    const count = (): number =>
      [...this.#service.calls.values()].reduce((sum, one) => sum + one, 0);
    const before = count();
    await this.#time.pass(HOUR);
    return count() - before;
  }
}
