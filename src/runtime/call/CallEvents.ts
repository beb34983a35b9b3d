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
   * Begins a call.
   *
   * @returns a function that reports the call's events. Without observers it does nothing.
   */
  begin(operation: string): (details: EventDetails) => void {
    const callId = (this.#calls += 1);
    return (details) => {
      if (this.#observers.size > 0) this.#emit({ callId, operation, ...details });
    };
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
