import type { Placed } from '../items/readItem.js';
import type { Timers } from '../Timers.js';
import type { Delivery, Timeline } from './Timeline.js';

/**
 * Where items arrive, and from where they go out in their order. An item of the socket is held back
 * for a moment, since the one before it may still be on its way. If the socket may have missed items,
 * there is a gap: everything waits until the transcript has been read, or until that takes too long.
 */
export class Inbox {
  readonly #timeline: Timeline;
  readonly #holdBack: number;
  readonly #timers: Timers;
  readonly #deliver: (delivery: Delivery) => void;
  #timer: unknown;
  #hasGap = false;
  /** How many gaps there have been. */
  #gaps = 0;
  #isStopped = false;

  /** @param holdBack - in ms; an item waits up to a quarter longer. */
  constructor(
    timeline: Timeline,
    holdBack: number,
    timers: Timers,
    deliver: (delivery: Delivery) => void,
  ) {
    this.#timeline = timeline;
    this.#holdBack = holdBack;
    this.#timers = timers;
    this.#deliver = deliver;
  }

  /** Takes an item of a socket. */
  receive(received: Placed): void {
    this.#timeline.add(received, this.#timers.now());
    this.#schedule();
  }

  /**
   * Something may be missing: from now on nothing goes out except by `read`.
   *
   * @returns the gap, for `closeGap`.
   */
  openGap(): number {
    this.#hasGap = true;
    this.#isStopped = false;
    this.#stopTimer();
    return (this.#gaps += 1);
  }

  /** The gap that is open; undefined if there is none. */
  get gap(): number | undefined {
    return this.#hasGap ? this.#gaps : undefined;
  }

  /**
   * Takes items of the transcript, which are everything from the page before up to a time.
   *
   * @param upTo - in ms since 1970: items before it go out.
   */
  read(page: readonly Placed[], upTo: number): void {
    const now = this.#timers.now();
    for (const received of page) this.#timeline.add(received, now, true);
    this.#pass(this.#timeline.releaseBefore(upTo));
    this.#schedule();
  }

  /** What waits may go out again. If another gap has been opened meanwhile, nothing happens. */
  closeGap(gap: number | undefined): void {
    if (gap !== this.#gaps || this.#isStopped) return;
    this.#hasGap = false;
    this.#flush();
  }

  /** Lets out what waits, in its order: nothing more will come. */
  finish(): void {
    if (this.#isStopped) return;
    this.#stopTimer();
    this.#pass(this.#timeline.releaseArrived(Infinity));
  }

  /** Keeps what waits, and lets nothing out until there is another gap to close. */
  stop(): void {
    this.openGap();
    this.#isStopped = true;
  }

  /** @param now - when what goes out was due, in ms. */
  #flush(now = this.#timers.now()): void {
    this.#pass(this.#timeline.releaseArrived(now - this.#holdBack));
    this.#schedule();
  }

  #schedule(): void {
    const isHeldUp = this.#hasGap || this.#isStopped;
    if (isHeldUp || this.#timer !== undefined || !this.#timeline.isWaiting) return;
    const due = roundUp(this.#timeline.oldestArrival + this.#holdBack, this.#holdBack / 4);
    this.#wait(due - this.#timers.now(), () => {
      // After a stall, timers run before the frames are read that have come meanwhile: those first.
      const now = this.#timers.now();
      this.#wait(0, () => {
        this.#timer = undefined;
        this.#flush(now);
      });
    });
  }

  #wait(ms: number, then: () => void): void {
    this.#timer = this.#timers.setTimeout(then, Math.max(0, ms));
  }

  #stopTimer(): void {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #pass(deliveries: Iterable<Delivery>): void {
    for (const delivery of deliveries) {
      this.#deliver(delivery);
      if (this.#isStopped) return;
    }
  }
}

/** Items that come one after the other share a timer: timers are most of what an item costs. */
function roundUp(ms: number, grain: number): number {
  return grain > 0 ? Math.ceil(ms / grain) * grain : ms;
}
