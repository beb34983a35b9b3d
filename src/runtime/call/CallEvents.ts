import { AnswerError } from '../errors/AnswerError.js';
import type { CallFacts } from '../errors/ApiError.js';
import type { RetryReason } from '../retry/retryReason.js';

/**
 * An event of a call, for metrics and traces. All events of a call have the same `callId`: one
 * `attempt` before each time the request is sent, one `retry` before each wait, and one `result` at
 * the end.
 */
export type CallEvent = { readonly callId: number; readonly operation: string } & EventDetails;

/** The details of an event, by its `type`. */
export type EventDetails =
  | { readonly type: 'attempt'; /** Starts at 1. */ readonly attempt: number }
  | {
      readonly type: 'retry';
      /** The number of the attempt that failed. */
      readonly attempt: number;
      readonly reason: RetryReason;
      /** How long the call waits before the next attempt, in ms. */
      readonly delay: number;
      readonly error: Error;
    }
  | {
      readonly type: 'result';
      readonly attempts: number;
      /** The time from calling the method to its result, in ms. */
      readonly duration: number;
      /** How much of the duration was spent waiting between attempts, in ms. */
      readonly totalRetryDelay: number;
      /** The status of the last response; undefined if there was none. */
      readonly status: number | undefined;
      /** Undefined if the call succeeded. */
      readonly error: Error | undefined;
    };

/**
 * Receives call events. An error that it throws becomes an uncaught exception and does not affect
 * the call.
 */
export type CallObserver = (event: CallEvent) => void;

/** Passes the events of a client's calls to its observers. */
export class CallEvents {
  readonly #observers = new Set<CallObserver>();
  #calls = 0;

  /** @returns a function that removes the observer. */
  observe(observer: CallObserver): () => void {
    this.#observers.add(observer);
    return () => {
      this.#observers.delete(observer);
    };
  }

  /**
   * Begins a call. Undefined if there are no observers, because creating its events takes time.
   *
   * @param elapsed - returns the time since the start of the call, in ms.
   */
  begin(operation: string, elapsed: () => number): ObservedCall | undefined {
    if (this.#observers.size === 0) return undefined;
    const callId = (this.#calls += 1);
    return new ObservedCall((details) => {
      this.#emit({ callId, operation, ...details });
    }, elapsed);
  }

  #emit(event: CallEvent): void {
    for (const observer of this.#observers) {
      try {
        observer(event);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}

/** Reports the events of one call. */
export class ObservedCall {
  readonly #emit: (details: EventDetails) => void;
  readonly #elapsed: () => number;

  constructor(emit: (details: EventDetails) => void, elapsed: () => number) {
    this.#emit = emit;
    this.#elapsed = elapsed;
  }

  attempt(attempt: number): void {
    this.#emit({ type: 'attempt', attempt });
  }

  retry(attempt: number, reason: RetryReason, delay: number, error: Error): void {
    this.#emit({ type: 'retry', attempt, reason, delay, error });
  }

  succeed(facts: CallFacts, status: number): void {
    this.#end(facts, status, undefined);
  }

  fail(facts: CallFacts, error: unknown): void {
    this.#end(facts, error instanceof AnswerError ? error.status : undefined, error as Error);
  }

  #end(
    { attempts, totalRetryDelay }: CallFacts,
    status: number | undefined,
    error: Error | undefined,
  ): void {
    const duration = this.#elapsed();
    this.#emit({ type: 'result', attempts, duration, totalRetryDelay, status, error });
  }
}
