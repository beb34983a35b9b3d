import { AccessDeniedException } from '../service/exceptions.js';
import { disconnectParticipant } from '../service/operations.js';
import { Cancellation } from '../runtime/call/Cancellation.js';
import { uuid } from '../runtime/values/uuid.js';
import type { Lifecycle } from './Lifecycle.js';
import type { ParticipantCall } from './ParticipantCall.js';
import { SessionState } from './SessionState.js';
import { pause, type Timers } from './Timers.js';

/** How long what was handed over before `disconnect()` may take, in ms. */
const LAST_WORDS_LIMIT = 30_000;

/** What leaves the chat. */
export interface DepartingSession {
  readonly lifecycle: Lifecycle;
  readonly call: ParticipantCall;
  readonly timers: Timers;
  /** Whether it was ever started. */
  wasStarted(this: void): boolean;
  /** Stops what sending has to wait for. Resolves when everything that was handed over is settled. */
  settleSending(this: void): Promise<unknown>;
  /** Whether the participant is a customer, who may still be shown a disconnect flow. */
  isCustomer(this: void): boolean;
  close(this: void): void;
}

/**
 * How a participant leaves:
 *
 *     what was handed over is sent ──► DisconnectParticipant ──► closed
 *                                                           └──► a customer stays subscribed for a while
 */
export class Departure {
  readonly #session: DepartingSession;
  readonly #leaveTimeout: number;
  /** Aborted when the session is over. */
  readonly #end = new Cancellation();
  #leaving: Promise<void> | undefined;
  /** The same for all attempts to leave. */
  readonly #clientToken = uuid();

  /** @param leaveTimeout - how long a customer stays subscribed, in ms. */
  constructor(session: DepartingSession, leaveTimeout: number) {
    this.#session = session;
    this.#leaveTimeout = leaveTimeout;
  }

  /** Leaves, once. After a failure it may be called again. */
  leave(): Promise<void> {
    this.#leaving ??= this.#leave().catch((error: unknown) => {
      this.#leaving = undefined;
      throw error;
    });
    return this.#leaving;
  }

  /** The session is over: nothing is waited for any more. */
  stop(): void {
    this.#end.abort();
  }

  async #leave(): Promise<void> {
    const { lifecycle, call, close, isCustomer, wasStarted } = this.#session;
    const isInChat = lifecycle.isOpen || lifecycle.state === SessionState.CLOSED;
    if (!isInChat || !wasStarted()) {
      close();
      return;
    }
    if (lifecycle.isOpen) await this.#sayLastWords();
    try {
      await call(disconnectParticipant, { ClientToken: this.#clientToken });
    } catch (error) {
      // A participant who is refused is no longer in the chat.
      if (error instanceof AccessDeniedException) return;
      close();
      throw error;
    }
    if (lifecycle.isOver) return;
    if (isCustomer()) void this.#closeLater();
    else close();
  }

  /** Sends what was handed over before, since after leaving the participant can send nothing. */
  async #sayLastWords(): Promise<void> {
    const { lifecycle, settleSending, timers } = this.#session;
    lifecycle.to(SessionState.LEAVING);
    const limit = new Cancellation();
    this.#end.addEventListener('abort', () => {
      limit.abort();
    });
    await Promise.race([settleSending(), pause(LAST_WORDS_LIMIT, timers, limit)]);
    limit.abort();
  }

  async #closeLater(): Promise<void> {
    const { close, timers } = this.#session;
    await pause(this.#leaveTimeout, timers, this.#end);
    close();
  }
}
