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

/** What an outbox needs from its session. */
export interface OutboxOwner {
  readonly state: () => SessionState;
  /** Whether there is a connection. */
  readonly isConnected: () => boolean;
  /** The time limit for a message, in ms. */
  readonly messageLimit: () => number;
}

/**
 * Sends messages one after the other, in the order of the calls. With a queue, messages wait for a
 * connection and are resent after transient failures. So are messages that another process left
 * unsent. Each message has a time limit, which starts with the call. With a queue, only connected
 * time counts. When the time is over, the message fails and the next one is sent.
 */
export class Outbox {
  readonly #call: ParticipantCall;
  readonly #queueLimit: number;
  readonly #timers: Timers;
  readonly #owner: OutboxOwner;
  #letters: Letter[] = [];
  /** The messages that were not sent when the session ended. */
  #returned: SendMessageRequest[] = [];
  #underWay: Letter | undefined;
  #failures = 0;
  /** Ends the pause after a failure. */
  #retryTimer: unknown;
  /** Fires when the time of a message is over. */
  #limitTimer: unknown;
  /** Whether time counts for queued messages: there is a connection, or none will come. */
  #isTimePassing = false;
  /** How much time has counted until `#clockRead`, in ms. */
  #connectedFor = 0;
  #clockRead: number;

  /**
   * @param queueLimit - how many messages can wait for a connection; 0 for none.
   * @param inherited - messages that another process left unsent. They are sent first.
   * @param report - called if one of those can't be sent.
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

  /** Messages that have not been confirmed as sent, in order. */
  get unsent(): readonly SendMessageRequest[] {
    return [...this.#returned, ...this.#letters.map(({ message }) => message)];
  }

  /** Sends a message, which must have a ClientToken. */
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
        const words = `the queue is full: ${this.#queueLimit} messages are already waiting`;
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

  /** Sends the waiting messages, because there is a connection. */
  connected(): void {
    this.#readClock();
    this.#isTimePassing = true;
    this.#failures = 0;
    this.#timers.clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    this.#watchLimits();
    void this.#sendAll();
  }

  /** Stops the clock of the waiting messages, because the connection was lost. */
  lost(): void {
    this.#readClock();
    this.#isTimePassing = false;
    this.#watchLimits();
  }

  /** Resolves when the outcome of all messages so far is known. */
  async settled(): Promise<void> {
    await Promise.all(this.#letters.map(({ settled }) => settled));
  }

  /**
   * Rejects the waiting messages, because the session is over.
   *
   * @param isAborting - whether to abort the message that is being sent, too.
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

  /** Whether messages pile up: there is no connection, or the service doesn't accept them. */
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

  /** Whether time counts for a message. */
  #isCounting({ options }: Letter): boolean {
    return !options.isQueued || this.#isTimePassing;
  }

  /** The time that applies to a message, in ms. */
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

  /** Checks again when the time of the next message is over. */
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
