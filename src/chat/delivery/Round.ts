import type { Timers } from '../Timers.js';

/**
 * Delivers the items of a session that are due.
 *
 * @param now - the time of the round, in ms.
 */
export type Deliver = (now: number) => void;

/** A round that begins later than this, in ms, was delayed by a stall. */
const PUNCTUAL = 5;

/** The rounds to come of the sessions that share timers, by their time. */
type Rounds = Map<number, Round>;

const roundsOf = new WeakMap<Timers, Rounds>();

/**
 * The sessions whose items are due at the same time. They share one timer, because a timer for each
 * session took 8 of the 21 µs that an item cost.
 */
export class Round {
  readonly #timers: Timers;
  readonly #members = new Set<Deliver>();
  readonly #close: () => void;
  #timer: unknown;

  private constructor(due: number, timers: Timers, rounds: Rounds) {
    this.#timers = timers;
    rounds.set(due, this);
    this.#close = () => {
      if (rounds.get(due) === this) rounds.delete(due);
    };
    this.#timer = timers.setTimeout(
      () => {
        this.#close();
        const now = timers.now();
        // After a stall, timers run before the frames that arrived meanwhile are read. Let those be
        // read first. A second timer took up to 90 µs per round.
        if (now > due + PUNCTUAL) this.#deliverSoon(now);
        else this.#deliverAll(now);
      },
      Math.max(0, due - timers.now()),
    );
  }

  /**
   * Takes part in the round at a time, once.
   *
   * @param due - in ms.
   * @returns the round, for leaving it.
   */
  static join(due: number, timers: Timers, deliver: Deliver): Round {
    let rounds = roundsOf.get(timers);
    if (!rounds) roundsOf.set(timers, (rounds = new Map<number, Round>()));
    const round = rounds.get(due) ?? new Round(due, timers, rounds);
    round.#members.add(deliver);
    return round;
  }

  leave(deliver: Deliver): void {
    this.#members.delete(deliver);
    if (this.#members.size > 0) return;
    this.#close();
    this.#timers.clearTimeout(this.#timer);
  }

  #deliverSoon(now: number): void {
    this.#timer = this.#timers.setTimeout(() => {
      this.#deliverAll(now);
    }, 0);
  }

  #deliverAll(now: number): void {
    try {
      for (const deliver of this.#members) {
        this.#members.delete(deliver);
        deliver(now);
      }
    } finally {
      // If one of them fails, the others deliver nevertheless.
      if (this.#members.size > 0) this.#deliverSoon(now);
    }
  }
}
