import type { Placed } from '../items/readItem.js';
import type { Timers } from '../Timers.js';
import { Round, type Deliver } from './Round.js';
import type { Delivery, Take, Timeline } from './Timeline.js';

/**
 * Collects items and delivers them in order. Items of the socket are held back for a moment,
 * because an earlier one may still arrive. If the socket may have missed items, there is a gap: all
 * items wait until the transcript has been read, or until that takes too long.
 */
export class Inbox {
  readonly #timeline: Timeline;
  readonly #holdBack: number;
  readonly #timers: Timers;
  readonly #deliver: (delivery: Delivery) => void;
  /** The round in which the next items are delivered. */
  #round: Round | undefined;
  #hasGap = false;
  /** How many gaps there have been. */
  #gaps = 0;
  #isStopped = false;

  /** @param holdBack - in ms; an item can wait up to 25% longer. */
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

  /**
   * Adds an item from a socket.
   *
   * @returns when it arrived, in ms.
   */
  receive(received: Placed): number {
    const now = this.#timers.now();
    this.#timeline.add(received, now);
    this.#schedule();
    return now;
  }

  /**
   * Opens a gap, because items may be missing. From now on, only `read` delivers items.
   *
   * @returns the gap, for `closeGap`.
   */
  openGap(): number {
    this.#hasGap = true;
    this.#isStopped = false;
    this.#leaveRound();
    return (this.#gaps += 1);
  }

  /** The gap that is open, or undefined. */
  get gap(): number | undefined {
    return this.#hasGap ? this.#gaps : undefined;
  }

  /**
   * Adds items of the transcript: all items from the previous page up to a time.
   *
   * @param upTo - in ms since 1970. Items before this time are delivered.
   */
  read(page: readonly Placed[], upTo: number): void {
    const now = this.#timers.now();
    for (const received of page) this.#timeline.add(received, now, true);
    this.#timeline.releaseBefore(upTo, this.#take);
    this.#schedule();
  }

  /**
   * Closes a gap, so that waiting items are delivered. Does nothing if another gap has been opened
   * since.
   */
  closeGap(gap: number | undefined): void {
    if (gap !== this.#gaps || this.#isStopped) return;
    this.#hasGap = false;
    this.#flush(this.#timers.now());
  }

  /** Delivers all waiting items in order, because no more will arrive. */
  finish(): void {
    if (this.#isStopped) return;
    this.#leaveRound();
    this.#timeline.releaseArrived(Infinity, this.#take);
  }

  /** Keeps the waiting items, and delivers none until another gap is closed. */
  stop(): void {
    this.openGap();
    this.#isStopped = true;
  }

  readonly #take: Take = (delivery) => {
    this.#deliver(delivery);
    return !this.#isStopped;
  };

  readonly #deliverRound: Deliver = (now) => {
    this.#round = undefined;
    this.#flush(now);
  };

  /** @param now - delivers the items that are due at this time, in ms. */
  #flush(now: number): void {
    this.#timeline.releaseArrived(now - this.#holdBack, this.#take);
    this.#schedule();
  }

  #schedule(): void {
    const isHeldUp = this.#hasGap || this.#isStopped;
    if (isHeldUp || this.#round || !this.#timeline.isWaiting) return;
    const due = roundUp(this.#timeline.oldestArrival + this.#holdBack, this.#holdBack / 4);
    this.#round = Round.join(due, this.#timers, this.#deliverRound);
  }

  #leaveRound(): void {
    this.#round?.leave(this.#deliverRound);
    this.#round = undefined;
  }
}

/** Rounds a time up, so that items of all chats that arrive in quick succession share a round. */
function roundUp(ms: number, grain: number): number {
  return grain > 0 ? Math.ceil(ms / grain) * grain : ms;
}
