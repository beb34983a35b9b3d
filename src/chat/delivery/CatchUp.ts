import { Cancellation, type AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { ApiError } from '../../runtime/errors/ApiError.js';
import type { CallOptions } from '../../runtime/call/CallOptions.js';
import { backoff } from '../connection/backoff.js';
import type { CallGate } from '../connection/CallGate.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import { pause, type Timers } from '../Timers.js';
import type { Inbox } from './Inbox.js';
import { readPage } from './readPage.js';
import { readForward } from './readTranscript.js';
import type { Timeline } from './Timeline.js';

/** How long the service may take to return a page, in ms. */
const PAGE_TIMEOUT = 10_000;
/** How long live items wait for one page of the transcript, and for all of them, in ms. */
const GAP_PATIENCE = 10_000;
const LONGEST_GAP = 30_000;
/** How long an item may take to appear in the transcript after the socket delivered it, in ms. */
const LAG = 5_000;
/** After this long without items, the items since the last reading are verified, in ms. */
const QUIET = 30_000;
/** After this many items, they are verified even if more keep coming. */
const MANY = 1_000;
/** The pauses between the last readings of a chat that is over, in ms. Their sum is `LAG`. */
const LAST_PAUSES = [0, 250, 500, 1_000, 1_500, 1_750];
/** The time limit for all of the last readings, in ms. */
const LAST_LIMIT = 15_000;

/** The result of reading the transcript. */
export interface Reading {
  readonly pages: number;
  /** In ms. */
  readonly duration: number;
}

/** What `CatchUp` reports to its owner. */
export interface CatchUpListener {
  /** A reading has completed. */
  read(reading: Reading): void;
  /** A page could not be read, or an item on it was invalid. The reading is repeated. */
  failed(error: unknown): void;
}

/**
 * Reads the transcript whenever the socket may have missed items:
 *
 *     a socket is subscribed ──► at once: live items wait for it, for 10 s at most
 *                                and again 5 s after that
 *     30 s without items     ──► once, if items came since the last reading
 *     1,000 items            ──► 5 s later
 *     the chat is over       ──► until a reading shows the end: for 5 s, or 15 s if readings hang
 *
 * There is one reading at a time, from the verified position of the timeline to the end of the
 * transcript. If more items came since, a verification stops after those that it verifies: the next
 * one reads the rest. A failed reading is repeated until it succeeds.
 */
export class CatchUp {
  readonly #timeline: Timeline;
  readonly #inbox: Inbox;
  readonly #timers: Timers;
  readonly #gate: CallGate;
  readonly #call: ParticipantCall;
  readonly #listener: CatchUpListener;
  /** How many times it was stopped. */
  #stops = 0;
  #reading: Cancellation | undefined;
  /** The mark that the next reading verifies. Undefined if no reading is needed. */
  #wanted: number | undefined;
  /** The mark that the current reading verifies. */
  #mark = 0;
  #isBehind = false;
  #isComplete = false;
  #gapTimer: unknown;
  #gapBegan = 0;
  #lagTimer: unknown;
  /** Whether a socket was subscribed since the lag timer was set. */
  #verifiesAgain = false;
  #quietTimer: unknown;
  #lastItem = 0;

  constructor(
    timeline: Timeline,
    inbox: Inbox,
    timers: Timers,
    gate: CallGate,
    call: ParticipantCall,
    listener: CatchUpListener,
  ) {
    this.#timeline = timeline;
    this.#inbox = inbox;
    this.#timers = timers;
    this.#gate = gate;
    this.#call = call;
    this.#listener = listener;
  }

  /** Whether live items are delivered although the transcript cannot be read. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** Whether the last reading has completed. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /**
   * Reads the transcript, because a socket was subscribed or is known to have missed items.
   * Resolves when the reading is done.
   */
  async start(): Promise<void> {
    const mark = this.#mark;
    const stops = this.#stops;
    this.#reading?.abort();
    this.#inbox.openGap();
    this.#gapBegan = this.#timers.now();
    this.#waitForPage();
    await this.#read(mark);
    if (this.#stops !== stops) return;
    if (this.#lagTimer === undefined) this.#verifyLater();
    else this.#verifiesAgain = true;
  }

  /**
   * Notes that the socket delivered an item.
   *
   * @param arrival - in ms.
   */
  itemCame(arrival: number): void {
    this.#lastItem = arrival;
    if (this.#quietTimer === undefined) this.#waitForQuiet(QUIET);
    if (this.#timeline.unverified >= MANY && this.#lagTimer === undefined) this.#verifyLater();
  }

  /** Restarts the current reading, which may hang, because the network may be back. */
  nudge(): void {
    if (this.#reading) void this.#read(this.#mark);
  }

  /** Pauses reading until there is a socket again, because the gap is open anyway. */
  pause(): void {
    this.#isBehind = false;
    this.#timers.clearTimeout(this.#gapTimer);
  }

  stop(): void {
    this.#stops += 1;
    this.#reading?.abort();
    this.#reading = undefined;
    this.#wanted = undefined;
    this.#isBehind = false;
    for (const timer of [this.#gapTimer, this.#lagTimer, this.#quietTimer]) {
      this.#timers.clearTimeout(timer);
    }
    this.#lagTimer = undefined;
    this.#quietTimer = undefined;
  }

  /**
   * Reads until a reading shows the end of the chat, which means that it has shown everything
   * before it, too. Returns whether it was shown: the service may refuse to show a chat that is
   * over.
   *
   * @param isEndShown - returns whether the transcript has shown the end.
   * @param call - makes a call with the current connection token, without renewing it.
   */
  async readUntilEnd(
    isEndShown: () => boolean,
    call: ParticipantCall,
    signal: AbortSignalLike,
  ): Promise<boolean> {
    this.stop();
    const until = this.#timers.now() + LAST_LIMIT;
    for (const ms of LAST_PAUSES) {
      if (isEndShown()) break;
      if (ms > 0) await pause(ms, this.#timers, signal);
      if (signal.aborted) return false;
      const timeout = Math.min(LAG, until - this.#timers.now());
      if (timeout <= 0) break;
      try {
        await this.#readOnce(call, { signal, timeout, maxAttempts: 1 });
        this.#isComplete = true;
      } catch (error) {
        this.#isComplete = false;
        // The service refused, or the client was closed.
        if (!(error instanceof ApiError && error.retryable)) break;
      }
    }
    return isEndShown();
  }

  /** Starts a reading in place of the current one. */
  async #read(mark: number): Promise<void> {
    this.#reading?.abort();
    const signal = new Cancellation();
    this.#reading = signal;
    this.#mark = mark;
    const { gap } = this.#inbox;
    // Live items may flow although a gap was not read.
    const isVerification = gap === undefined && !this.#isBehind;
    for (let failures = 1; ; failures += 1) {
      try {
        await this.#gate.pass(signal, isVerification ? 'verification' : 'reading');
        const end = isVerification ? this.#timeline.readUpTo(mark) : Infinity;
        await this.#readOnce(this.#call, { signal, timeout: PAGE_TIMEOUT }, end);
        break;
      } catch (error) {
        if (signal.aborted) return;
        this.#isComplete = false;
        this.#listener.failed(error);
        await pause(backoff(failures, Math.random), this.#timers, signal);
      }
    }
    // Another reading has replaced this one.
    if (this.#reading !== signal) return;
    this.#reading = undefined;
    this.#finished(mark, gap);
  }

  #finished(mark: number, gap: number | undefined): void {
    this.#mark = 0;
    this.#isComplete = true;
    this.#timeline.verify(mark);
    this.#timers.clearTimeout(this.#gapTimer);
    this.#isBehind = false;
    if (gap !== undefined) this.#inbox.closeGap(gap);
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted !== undefined) void this.#read(wanted);
    else if (this.#timeline.unverified > 0 && this.#quietTimer === undefined) {
      this.#waitForQuiet(QUIET);
    }
  }

  /**
   * @param end - a time in ms since 1970: the last page to read is the first that goes beyond it. Default:
   * the end of the transcript.
   * @throws ApiError if a page cannot be read. The items of earlier pages have been delivered.
   */
  async #readOnce(call: ParticipantCall, options: CallOptions, end = Infinity): Promise<void> {
    const began = this.#timers.now();
    let pages = 0;
    for await (const page of readForward(call, this.#timeline.readFrom(), options)) {
      if (options.signal?.aborted) return;
      pages += 1;
      const items = readPage(page, (error) => {
        this.#listener.failed(error);
      });
      // The next page or the socket may have more items of the last item's millisecond.
      const upTo = items.at(-1)?.at.ms ?? 0;
      this.#inbox.read(items, upTo);
      if (options.signal?.aborted) return;
      if (upTo > end) break;
      if (this.#inbox.gap !== undefined) this.#waitForPage();
    }
    this.#listener.read({ pages, duration: this.#timers.now() - began });
  }

  /** Limits how long live items wait. */
  #waitForPage(): void {
    this.#timers.clearTimeout(this.#gapTimer);
    const left = this.#gapBegan + LONGEST_GAP - this.#timers.now();
    this.#gapTimer = this.#timers.setTimeout(
      () => {
        this.#isBehind = true;
        this.#inbox.closeGap(this.#inbox.gap);
      },
      Math.max(0, Math.min(GAP_PATIENCE, left)),
    );
  }

  /** Schedules the verification of the items so far, for when the transcript has caught up. */
  #verifyLater(): void {
    const mark = this.#timeline.mark();
    this.#verifiesAgain = false;
    this.#lagTimer = this.#timers.setTimeout(() => {
      this.#lagTimer = undefined;
      if (this.#verifiesAgain) this.#verifyLater();
      this.#verify(mark);
    }, LAG);
  }

  #waitForQuiet(ms: number): void {
    const mark = this.#timeline.mark();
    this.#quietTimer = this.#timers.setTimeout(() => {
      this.#quietTimer = undefined;
      if (this.#timeline.unverified === 0) return;
      const left = this.#lastItem + QUIET - this.#timers.now();
      if (left > 0 || mark < this.#timeline.mark()) {
        // The transcript may not have the items after the mark yet.
        this.#waitForQuiet(Math.max(left, LAG));
      } else this.#verify(mark);
    }, ms);
  }

  #verify(mark: number): void {
    if (this.#reading) this.#wanted = Math.max(mark, this.#wanted ?? 0);
    else void this.#read(mark);
  }
}
