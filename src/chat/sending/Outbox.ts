import { sendMessage } from '../../service/operations.js';
import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import type { SendMessageResponse } from '../../model/SendMessageResponse.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { ApiError } from '../../runtime/errors/ApiError.js';
import { backoff } from '../connection/backoff.js';
import { ChatSessionError } from '../errors/ChatSessionError.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import { isFinal, type SessionState } from '../SessionState.js';
import type { Timers } from '../Timers.js';
import { abortError, Letter } from './Letter.js';

/** What an outbox knows of its session. */
export interface OutboxOwner {
  readonly state: () => SessionState;
  /** Whether there is a connection. */
  readonly isConnected: () => boolean;
  /** How long a message may take, in ms. */
  readonly messageLimit: () => number;
}

/**
 * Sends messages one after the other, in the order in which they were handed over. With a queue, those
 * that come while there is no connection wait for it, and what failed for a reason that passes is sent
 * again; so is what another process has left. Each message has its time, which counts from when it was
 * handed over, and with a queue only while there is a connection. When it is over, the message
 * fails, and the next one is sent.
 */
export class Outbox {
  readonly #call: ParticipantCall;
  readonly #queueLimit: number;
  readonly #timers: Timers;
  readonly #owner: OutboxOwner;
  #letters: Letter[] = [];
  /** What was not sent when the session came to its end. */
  #returned: SendMessageRequest[] = [];
  #underWay: Letter | undefined;
  #failures = 0;
  /** Ends the pause after a failure. */
  #retryTimer: unknown;
  /** Runs when the time of a message is over. */
  #limitTimer: unknown;
  /** Whether the time of what is queued passes: while there is a connection, or none to come. */
  #isTimePassing = false;
  /** How long it has passed until `#clockRead`, in ms. */
  #connectedFor = 0;
  #clockRead: number;

  /**
   * @param queueLimit - how many messages may wait for a connection; 0 for none.
   * @param inherited - what another process has left: it is sent first.
   * @param report - is told what of that cannot be sent.
   */
  constructor(
    call: ParticipantCall,
    queueLimit: number,
    timers: Timers,
    owner: OutboxOwner,
    inherited: readonly SendMessageRequest[],
    report: (error: Error) => void,
  ) {
    this.#call = call;
    this.#queueLimit = queueLimit;
    this.#timers = timers;
    this.#owner = owner;
    this.#clockRead = timers.now();
    const options = { isQueued: true, limit: owner.messageLimit(), since: 0 };
    this.#letters = inherited.map(
      (message) => new Letter(message, options, () => undefined, report),
    );
  }

  /** Messages that were handed over and are not known to be sent, in their order. */
  get unsent(): readonly SendMessageRequest[] {
    return [...this.#returned, ...this.#letters.map(({ message }) => message)];
  }

  /** Hands a message over. It must have its ClientToken. */
  send(
    message: SendMessageRequest,
    signal: AbortSignalLike | undefined,
  ): Promise<SendMessageResponse> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortError(message, 0, signal.reason));
        return;
      }
      if (this.#isHeldUp && this.#letters.length >= this.#queueLimit) {
        const words = `the queue is full: ${this.#queueLimit} messages wait already`;
        reject(new ChatSessionError(words, this.#owner.state(), { message }));
        return;
      }
      const isQueued = this.#queueLimit > 0;
      const options = {
        isQueued,
        limit: this.#owner.messageLimit(),
        since: this.#clock(isQueued),
      };
      const letter = new Letter(message, options, resolve, reject);
      if (signal) {
        letter.abortWith(
          signal,
          () => this.#underWay === letter,
          () => {
            this.#forget(letter);
          },
        );
      }
      this.#letters.push(letter);
      this.#watchLimits();
      void this.#sendAll();
    });
  }

  /** There is a connection: what waits is sent. */
  connected(): void {
    this.#readClock();
    this.#isTimePassing = true;
    this.#failures = 0;
    this.#timers.clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    this.#watchLimits();
    void this.#sendAll();
  }

  /** The connection is lost: for what waits for one, the time stands still. */
  lost(): void {
    this.#readClock();
    this.#isTimePassing = false;
    this.#watchLimits();
  }

  /** Ends when it is known what became of the messages that were handed over until now. */
  async settled(): Promise<void> {
    await Promise.all(this.#letters.map(({ settled }) => settled));
  }

  /**
   * The session has come to its end: what waits is returned to those who handed it over.
   *
   * @param isAborting - whether the message that is being sent is given up too.
   */
  stop(isAborting: boolean, cause?: unknown): void {
    this.#readClock();
    // There is no connection to wait for any more.
    this.#isTimePassing = true;
    this.#timers.clearTimeout(this.#retryTimer);
    const underWay = this.#underWay;
    const waiting = this.#letters.filter((letter) => letter !== underWay);
    this.#letters = underWay && !isAborting ? [underWay] : [];
    if (underWay && isAborting) {
      this.#returned.push(underWay.message);
      underWay.cancellation.abort(cause);
    }
    for (const letter of waiting) {
      this.#returned.push(letter.message);
      letter.giveBack(this.#owner.state(), cause);
    }
    this.#watchLimits();
  }

  get #mustWait(): boolean {
    return this.#queueLimit > 0 && !this.#owner.isConnected();
  }

  /** Whether messages gather: there is no connection, or the service does not take them. */
  get #isHeldUp(): boolean {
    return this.#mustWait || (this.#queueLimit > 0 && this.#failures > 0);
  }

  async #sendAll(): Promise<void> {
    if (this.#underWay || this.#retryTimer !== undefined) return;
    for (let letter = this.#letters[0]; letter; letter = this.#letters[0]) {
      if (this.#mustWait) return;
      this.#underWay = letter;
      try {
        const { message, cancellation } = letter;
        letter.sent(await this.#call(sendMessage, message, { signal: cancellation }));
        this.#failures = 0;
      } catch (error) {
        letter.note(error);
        if (letter.options.isQueued && !letter.isOverdue && this.#mayPass(error)) {
          this.#sendLater();
          return;
        }
        letter.fail(error, this.#owner.state());
      } finally {
        this.#underWay = undefined;
      }
      this.#forget(letter);
    }
  }

  #forget(letter: Letter): void {
    this.#letters = this.#letters.filter((other) => other !== letter);
    if (this.#letters.length === 0) this.#timers.clearTimeout(this.#limitTimer);
  }

  #mayPass(error: unknown): boolean {
    const passes =
      error instanceof ParticipantTokenError || (error instanceof ApiError && error.retryable);
    return passes && !isFinal(this.#owner.state());
  }

  #sendLater(): void {
    this.#failures += 1;
    this.#retryTimer = this.#timers.setTimeout(
      () => {
        this.#retryTimer = undefined;
        void this.#sendAll();
      },
      backoff(this.#failures, Math.random),
    );
  }

  /** Whether the time of a message passes. */
  #isCounting({ options }: Letter): boolean {
    return !options.isQueued || this.#isTimePassing;
  }

  /** The time that counts for a message, in ms. */
  #clock(isQueued: boolean): number {
    if (!isQueued) return this.#timers.now();
    this.#readClock();
    return this.#connectedFor;
  }

  #readClock(): void {
    const now = this.#timers.now();
    if (this.#isTimePassing) this.#connectedFor += now - this.#clockRead;
    this.#clockRead = now;
  }

  /** Looks again when the time of the next message is over. */
  #watchLimits(): void {
    this.#timers.clearTimeout(this.#limitTimer);
    this.#limitTimer = undefined;
    const counting = this.#letters.filter(
      (letter) => !letter.isOverdue && (this.#isCounting(letter) || letter === this.#underWay),
    );
    if (counting.length === 0) return;
    const left = counting.map(({ due, options }) => due - this.#clock(options.isQueued));
    this.#limitTimer = this.#timers.setTimeout(
      () => {
        this.#expire();
      },
      Math.max(
        0,
        left.reduce((least, ms) => Math.min(least, ms), Infinity),
      ),
    );
  }

  #expire(): void {
    for (const letter of this.#letters) {
      const { isQueued } = letter.options;
      if (letter.due > this.#clock(isQueued)) continue;
      letter.isOverdue = true;
      if (letter === this.#underWay) letter.cancellation.abort();
      else {
        letter.expire(this.#owner.state());
        this.#forget(letter);
      }
    }
    if (!this.#underWay) {
      this.#timers.clearTimeout(this.#retryTimer);
      this.#retryTimer = undefined;
      void this.#sendAll();
    }
    this.#watchLimits();
  }
}
