import type { Timers } from '../Timers.js';

/**
 * Delivers the items of a session that are due.
 *
 * @param now - the time of the round, in ms.
 */
export type Deliver = (now: number) => void;

/**
 * When sessions deliver their items: those whose items are due at the same time do it in the same
 * round. A round is one timer for all of them, because a timer of its own for each cost 8 µs of an item's 21.
 */
export class Rounds {
  readonly #timers: Timers;
  /** The rounds to come, by their time. */
  readonly #rounds = new Map<number, Round>();

  private constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Returns the rounds of all sessions that share these timers. */
  static of(timers: Timers): Rounds {
    const rounds = roundsOf.get(timers) ?? new Rounds(timers);
    roundsOf.set(timers, rounds);
    return rounds;
  }

  /**
   * Takes part in the round at a time, once.
   *
   * @param due - in ms.
   * @returns the round, for leaving it.
   */
  join(due: number, deliver: Deliver): Round {
    const round = this.#rounds.get(due) ?? new Round(due, this.#timers, this.#rounds);
    round.join(deliver);
    return round;
  }
}

const roundsOf = new WeakMap<Timers, Rounds>();

/** The sessions that deliver their items at the same time. */
export class Round {
  readonly #timers: Timers;
  readonly #members = new Set<Deliver>();
  readonly #close: () => void;
  #timer: unknown;

  constructor(due: number, timers: Timers, open: Map<number, Round>) {
    this.#timers = timers;
    open.set(due, this);
    this.#close = () => {
      if (open.get(due) === this) open.delete(due);
    };
    this.#timer = timers.setTimeout(
      () => {
        this.#close();
        // After a stall, timers run before the frames that arrived meanwhile are read. Let those be
        // read first.
        this.#deliverSoon(timers.now());
      },
      Math.max(0, due - timers.now()),
    );
  }

  join(deliver: Deliver): void {
    this.#members.add(deliver);
  }

  leave(deliver: Deliver): void {
    this.#members.delete(deliver);
    if (this.#members.size > 0) return;
    this.#close();
    this.#timers.clearTimeout(this.#timer);
  }

  #deliverSoon(now: number): void {
    this.#timer = this.#timers.setTimeout(() => {
      try {
        for (const deliver of this.#members) {
          this.#members.delete(deliver);
          deliver(now);
        }
      } finally {
        // If one of them fails, the others deliver nevertheless.
        if (this.#members.size > 0) this.#deliverSoon(now);
      }
    }, 0);
  }
}
