import { sendMessage } from '../../service/operations.js';
import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import type { SendMessageResponse } from '../../model/SendMessageResponse.js';
import { Cancellation, type AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { onAbort } from '../../runtime/call/onAbort.js';
import { AbortError } from '../../runtime/errors/AbortError.js';
import { ApiError, type Outcome } from '../../runtime/errors/ApiError.js';
import { ChatSessionError } from '../errors/ChatSessionError.js';
import { ParticipantTokenError } from '../errors/ParticipantTokenError.js';
import type { SessionState } from '../SessionState.js';

/** How to send a message. */
export interface LetterOptions {
  /** Whether it waits for a connection, and is retried after transient failures. */
  readonly isQueued: boolean;
  /** The time limit for the message, in ms. */
  readonly limit: number;
  /** When its time starts, according to the clock that applies to it. */
  readonly since: number;
}

/** A message from the call of `sendMessage` until its outcome is known. Settles once. */
export class Letter {
  /** Aborts the call that sends it. */
  readonly cancellation = new Cancellation();
  /** Resolves when the outcome is known. Never rejects. */
  readonly settled: Promise<void>;
  /** Whether its time is over. */
  isOverdue = false;
  #attempts = 0;
  #outcome: Outcome = 'not-applied';
  #cause: unknown;
  #isSettled = false;
  #stopListening: () => void = () => undefined;
  #settle: () => void = () => undefined;
  readonly #resolve: (sent: SendMessageResponse) => void;
  readonly #reject: (error: Error) => void;

  /** @param message - must have a ClientToken, so that the service applies it only once. */
  constructor(
    readonly message: SendMessageRequest,
    readonly options: LetterOptions,
    resolve: (sent: SendMessageResponse) => void,
    reject: (error: Error) => void,
  ) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.settled = new Promise((settle) => {
      this.#settle = settle;
    });
  }

  /** When its time is over, according to the clock that applies to it. */
  get due(): number {
    return this.options.since + this.options.limit;
  }

  /** Gives up the message when `signal` is aborted. */
  abortWith(signal: AbortSignalLike, isUnderWay: () => boolean, forget: () => void): void {
    this.#stopListening = onAbort(signal, () => {
      if (isUnderWay()) this.cancellation.abort(signal.reason);
      else {
        forget();
        this.#fail(abortError(this.message, this.#attempts, signal.reason));
      }
    });
  }

  sent(response: SendMessageResponse): void {
    if (this.#isSettled) return;
    this.#end();
    this.#resolve(response);
  }

  /** Notes the outcome of an attempt. If one attempt had no response, the outcome stays unknown. */
  note(error: unknown): void {
    // An attempt that was aborted because its time is over says nothing about the reason.
    if (!this.isOverdue) this.#cause = error;
    if (!(error instanceof ApiError) || error.operation !== sendMessage.name) return;
    this.#attempts += error.attempts;
    if (error.outcome === 'unknown') this.#outcome = 'unknown';
  }

  /** Rejects, because the last attempt failed and no other follows. */
  fail(error: unknown, state: SessionState): void {
    this.#fail(this.isOverdue ? this.#lateError(state) : this.#explain(error, state));
  }

  /** Rejects, because its time is over and it is not being sent. */
  expire(state: SessionState): void {
    this.#fail(this.#lateError(state));
  }

  /** Rejects, because the session is over. */
  giveBack(state: SessionState, cause: unknown): void {
    const what = this.#outcome === 'unknown' ? 'may have been sent' : 'was not sent';
    const words = `the message ${what}: the session is over`;
    this.#fail(this.#sessionError(words, state, cause));
  }

  #lateError(state: SessionState): ChatSessionError {
    const seconds = this.options.limit / 1000;
    const words =
      this.#outcome === 'unknown'
        ? `the message may have been sent: there was no response within ${seconds} s`
        : `the message was not sent within ${seconds} s`;
    return this.#sessionError(words, state, this.#cause);
  }

  #explain(error: unknown, state: SessionState): Error {
    // If no connection token was available, the error belongs to another call.
    const isOfAnotherCall =
      error instanceof ParticipantTokenError ||
      (error instanceof ApiError && error.operation !== sendMessage.name);
    if (isOfAnotherCall && this.#outcome === 'not-applied') {
      const words = 'the message was not sent: there is no connection token to send it with';
      return this.#sessionError(words, state, error);
    }
    // A refused attempt says nothing about earlier ones.
    const knowsLess = error instanceof ApiError && error.outcome !== this.#outcome;
    if (!isOfAnotherCall && !knowsLess) return error as Error;
    const words =
      'the message may have been sent: there was no response, and it cannot be sent again';
    return this.#sessionError(words, state, error);
  }

  #sessionError(words: string, state: SessionState, cause: unknown): ChatSessionError {
    const details = { cause, outcome: this.#outcome, message: this.message };
    return new ChatSessionError(words, state, details);
  }

  #fail(error: Error): void {
    if (this.#isSettled) return;
    this.#end();
    this.#reject(error);
  }

  #end(): void {
    this.#isSettled = true;
    this.#stopListening();
    this.#settle();
  }
}

/** The error of a message that is aborted before it is sent. */
export function abortError(
  { ClientToken }: SendMessageRequest,
  attempts: number,
  reason: unknown,
): AbortError {
  const facts = { operation: sendMessage.name, attempts, totalRetryDelay: 0 };
  return new AbortError({ ...facts, clientToken: ClientToken }, reason);
}
