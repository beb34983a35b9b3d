import { AccessDeniedException } from '../service/exceptions.js';
import { disconnectParticipant } from '../service/operations.js';
import { Cancellation } from '../runtime/call/Cancellation.js';
import { uuid } from '../runtime/values/uuid.js';
import type { Lifecycle } from './Lifecycle.js';
import type { ParticipantCall } from './ParticipantCall.js';
import { SessionState } from './SessionState.js';
import { pause, type Timers } from './Timers.js';

/** The time limit for sending queued messages after `disconnect()`, in ms. */
const LAST_WORDS_LIMIT = 30_000;

/** What `Departure` needs from its session. */
export interface DepartingSession {
  readonly lifecycle: Lifecycle;
  readonly call: ParticipantCall;
  readonly timers: Timers;
  /** Whether the session was ever started. */
  wasStarted(this: void): boolean;
  /** Aborts uploads. Resolves when the messages and receipts that are being sent are settled. */
  settleSending(this: void): Promise<unknown>;
  /** Whether the participant is a customer, who may still see a disconnect flow. */
  isCustomer(this: void): boolean;
  close(this: void): void;
}

/**
 * Makes a participant leave the chat:
 *
 *     send the queued messages ──► DisconnectParticipant ──► closed
 *                                                       └──► a customer stays subscribed for a while
 */
export class Departure {
  readonly #session: DepartingSession;
  readonly #leaveTimeout: number;
  /** Aborted when the session is over. */
  readonly #end = new Cancellation();
  #leaving: Promise<void> | undefined;
  /** Used for all attempts to leave, so that the service applies the call once. */
  readonly #clientToken = uuid();

  /** @param leaveTimeout - how long a customer stays subscribed, in ms. */
  constructor(session: DepartingSession, leaveTimeout: number) {
    this.#session = session;
    this.#leaveTimeout = leaveTimeout;
  }

  /** Leaves the chat, once. If it fails, it can be called again. */
  leave(): Promise<void> {
    this.#leaving ??= this.#leave().catch((error: unknown) => {
      this.#leaving = undefined;
      throw error;
    });
    return this.#leaving;
  }

  /** Stops waiting, because the session is over. */
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
      // If the service refuses the participant, the participant has already left the chat.
      if (error instanceof AccessDeniedException) return;
      close();
      throw error;
    }
    if (lifecycle.isOver) return;
    if (isCustomer()) void this.#closeLater();
    else close();
  }

  /** Sends the queued messages first, because a participant who has left can't send anything. */
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
