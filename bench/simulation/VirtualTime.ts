import type { Timers } from 'amazon_connect_participant_service';

/** A scheduled event. */
interface Happening {
  readonly at: number;
  /** Events with the same time run in the order in which they were scheduled. */
  readonly number: number;
  readonly run: () => void;
  /** Whether it waits while the session's machine sleeps. */
  readonly sleeps: boolean;
}

/** Runs everything that settled promises have made due. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The time of a simulated world, which passes as fast as the processor allows. While the world
 * runs, it replaces the platform's timers, clocks and randomness, so that runs are reproducible.
 */
export class VirtualTime {
  /** The service's clock, in ms since 1970. */
  now = Date.UTC(2030, 0, 1);
  /** How far the session's clock is ahead, in ms. */
  skew = 0;
  #asleepUntil = 0;
  #count = 0;
  /** A binary heap. */
  readonly #heap: Happening[] = [];
  /** The pending timers of the session. */
  readonly #timers = new Set<number>();

  /** The clock and the timers of the session. */
  readonly timers: Timers = {
    now: () => this.now + this.skew,
    setTimeout: (listener, delay) => {
      const run = (): void => {
        if (this.#timers.delete(number)) listener();
      };
      const number = this.#plan(delay, run, true);
      this.#timers.add(number);
      return number;
    },
    clearTimeout: (timer) => {
      this.#timers.delete(timer as number);
    },
  };

  /** The number of pending timers of the session. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Schedules an event of the world, whether the session's machine sleeps or not. */
  after(ms: number, run: () => void): void {
    this.#plan(ms, run, false);
  }

  /** Schedules an event that reaches the session; if its machine sleeps, as soon as it wakes up. */
  reach(ms: number, run: () => void): void {
    this.#plan(ms, run, true);
  }

  sleep(ms: number): void {
    this.#asleepUntil = Math.max(this.#asleepUntil, this.now + ms);
  }

  /** Advances the time, and runs everything that becomes due. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (let next = this.#heap[0]; next && next.at <= end; next = this.#heap[0]) {
      this.#take();
      this.now = Math.max(this.now, next.at);
      if (next.sleeps && this.now < this.#asleepUntil) {
        this.#put({ ...next, at: this.#asleepUntil });
        continue;
      }
      next.run();
      await settle();
    }
    this.now = end;
  }

  /**
   * Replaces the platform's time and randomness.
   *
   * @returns a function that restores them.
   */
  install(random: () => number): () => void {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const { now } = Date;
    const { random: platformRandom } = Math;
    const performanceNow = performance.now.bind(performance);
    Object.assign(globalThis, {
      setTimeout: (listener: () => void, ms = 0) => this.timers.setTimeout(listener, ms),
      clearTimeout: (timer: unknown) => {
        this.timers.clearTimeout(timer);
      },
    });
    Date.now = () => this.timers.now();
    Math.random = random;
    performance.now = () => this.now;
    return () => {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
      Date.now = now;
      Math.random = platformRandom;
      performance.now = performanceNow;
    };
  }

  #plan(ms: number, run: () => void, sleeps: boolean): number {
    const number = (this.#count += 1);
    this.#put({ at: this.now + Math.max(0, ms), number, sleeps, run });
    return number;
  }

  #put(happening: Happening): void {
    const heap = this.#heap;
    let at = heap.push(happening) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isEarlier(happening, heap[parent])) break;
      [heap[at], heap[parent]] = [heap[parent] as Happening, happening];
      at = parent;
    }
  }

  #take(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    heap[0] = last;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const child = isEarlier(heap[right], heap[left]) ? right : left;
      if (!isEarlier(heap[child], last)) return;
      [heap[at], heap[child]] = [heap[child] as Happening, last];
      at = child;
    }
  }
}

function isEarlier(a: Happening | undefined, b: Happening | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.at === b.at ? a.number < b.number : a.at < b.at;
}
