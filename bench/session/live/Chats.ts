import { setTimeout } from 'node:timers/promises';
import type { EmulatorProcess } from '../../support/emulatorProcess.js';
import { Holder, KINDS, perKind, type Kind, type PerKind, type Usage } from './Holder.js';

/** Sessions that are opened and closed before memory is measured. */
const WARM_UP = 100;
/** Items before the first round, because V8 takes tens of thousands to optimise the code. */
const WARM_UP_ITEMS = 20_000;
/** The items of a round: at least so many, and so many per session. */
const ITEMS = 4000;
const ITEMS_PER_SESSION = 2;
const ROUNDS = 7;
const IN_FLIGHT = 16;
/** In ms. A session reads the transcript 30 s after its last item, or a few seconds later. */
const SETTLED = 40_000;
/** A multiple of the interval between heartbeats, in ms. */
const IDLE = 30_000;

/** A number of chats, each with a session and bare sockets, and what these cost. */
export class Chats {
  readonly count: number;
  /** Bytes per session. */
  readonly heap: PerKind<number>;
  /** The CPU time of a session without items, in milliseconds per minute. */
  readonly idle = perKind(() => NaN);
  /** The CPU time of an item, in microseconds, for each round. */
  readonly cpu = perKind((): number[] => []);
  /** The calls that the sessions make during the rounds, per 1,000 items. */
  calls = NaN;
  /** The CPU time of a reading of the transcript after the last items, in microseconds. */
  reading = NaN;
  readonly #emulator: EmulatorProcess;
  readonly #contactIds: readonly string[];
  readonly #holders: PerKind<Holder>;

  private constructor(
    emulator: EmulatorProcess,
    contactIds: readonly string[],
    holders: PerKind<Holder>,
    heap: PerKind<number>,
  ) {
    this.#emulator = emulator;
    this.#contactIds = contactIds;
    this.#holders = holders;
    this.count = contactIds.length;
    this.heap = heap;
  }

  static async open(emulator: EmulatorProcess, count: number): Promise<Chats> {
    const contactIds: string[] = [];
    const tokens = perKind((): string[] => []);
    for (let chat = 0; chat < count + WARM_UP; chat += 1) {
      const { contactId, participantToken } = await emulator.startChat();
      contactIds.push(contactId);
      tokens.session.push(participantToken);
      tokens.ordered.push(await emulator.addAgent(contactId));
      tokens.bare.push(await emulator.addAgent(contactId));
    }
    const holders = {
      session: await Holder.start('session', emulator.url),
      ordered: await Holder.start('ordered', emulator.url),
      bare: await Holder.start('bare', emulator.url),
    };
    const heap = perKind(() => 0);
    for (const kind of KINDS) {
      const holder = holders[kind];
      const warmUp = { tokens: tokens[kind].slice(0, WARM_UP), warmUp: true, collect: true };
      const before = await holder.ask(warmUp);
      const after = await holder.ask({ tokens: tokens[kind].slice(WARM_UP), collect: true });
      heap[kind] = (after.heap - before.heap) / count;
    }
    return new Chats(emulator, contactIds.slice(WARM_UP), holders, heap);
  }

  /** Waits until the sessions have read the transcript. They make no more calls then. */
  async settle(): Promise<Usage> {
    await setTimeout(SETTLED);
    return this.#holders.session.until(({ sinceCall }) => sinceCall >= SETTLED, 1000);
  }

  async measureIdle(): Promise<void> {
    const before = await this.#usage();
    await setTimeout(IDLE);
    const after = await this.#usage();
    for (const kind of KINDS) {
      const used = (after[kind].cpu - before[kind].cpu) / 1000 / this.count;
      this.idle[kind] = used * (60_000 / IDLE);
    }
  }

  /** Measures all rounds in a row, because a session reads the transcript after half a minute. */
  async measureItems(): Promise<void> {
    const items = Math.max(ITEMS, this.count * ITEMS_PER_SESSION);
    await this.#sendItems(WARM_UP_ITEMS);
    const { calls } = await this.#holders.session.ask();
    for (let round = 0; round < ROUNDS; round += 1) {
      const used = await this.#sendItems(items);
      for (const kind of KINDS) this.cpu[kind].push(used[kind]);
    }
    const after = await this.#holders.session.ask();
    this.calls = ((after.calls - calls) / (ROUNDS * items)) * 1000;
  }

  /** Measures the readings of the transcript that follow the last items. */
  async measureReadings(): Promise<void> {
    const before = await this.#holders.session.ask();
    const time = performance.now();
    const after = await this.settle();
    const used = after.cpu - before.cpu - this.#heartbeatsSince(time, 'session');
    this.reading = used / (after.calls - before.calls);
  }

  stop(): void {
    for (const kind of KINDS) this.#holders[kind].stop();
  }

  /**
   * Sends items, one after another in each chat.
   *
   * @returns the CPU time per item, without that of heartbeats.
   */
  async #sendItems(items: number): Promise<PerKind<number>> {
    const before = await this.#usage();
    const time = performance.now();
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < items) {
        const contactId = this.#contactIds[next % this.count] ?? '';
        next += 1;
        const Content = `Where is my parcel, please? I ask for the ${next}th time.`;
        await this.#emulator.push(contactId, {
          Type: 'MESSAGE',
          ContentType: 'text/plain',
          Content,
        });
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
    const used = async (kind: Kind): Promise<number> => {
      const isDone = ({ received }: Usage): boolean => received >= before[kind].received + items;
      const after = await this.#holders[kind].until(isDone, 20);
      return (after.cpu - before[kind].cpu - this.#heartbeatsSince(time, kind)) / items;
    };
    return {
      session: await used('session'),
      ordered: await used('ordered'),
      bare: await used('bare'),
    };
  }

  /** The CPU time of heartbeats since a time, in microseconds. */
  #heartbeatsSince(time: number, kind: Kind): number {
    return ((performance.now() - time) / 60_000) * this.idle[kind] * 1000 * this.count;
  }

  async #usage(): Promise<PerKind<Usage>> {
    const { session, ordered, bare } = this.#holders;
    return {
      session: await session.ask(),
      ordered: await ordered.ask(),
      bare: await bare.ask(),
    };
  }
}
