import type { RetryReason } from '../retry/retryReason.js';

/**
 * What happens to a call, for metrics and traces. The events of a call have the same `callId`: an
 * `attempt` before each time the request is sent, a `retry` before each wait, one `result`.
 */
export type CallEvent = { readonly callId: number; readonly operation: string } & EventDetails;

/** What an event tells beside the call that it is of. */
export type EventDetails =
  | { readonly type: 'attempt'; /** From 1. */ readonly attempt: number }
  | {
      readonly type: 'retry';
      /** The attempt that failed. */
      readonly attempt: number;
      readonly reason: RetryReason;
      /** How long the call waits now, in ms. */
      readonly delay: number;
      readonly error: Error;
    }
  | {
      readonly type: 'result';
      readonly attempts: number;
      /** From the method's call to its result, in ms. */
      readonly duration: number;
      /** How much of it the call waited between attempts, in ms. */
      readonly totalRetryDelay: number;
      /** Of the last answer; undefined where there was none. */
      readonly status: number | undefined;
      /** Undefined where the call succeeded. */
      readonly error: Error | undefined;
    };

/** Is told of events. What it throws is an uncaught exception, and does no harm to the call. */
export type CallObserver = (event: CallEvent) => void;

/** Tells the observers of a client what happens to its calls. */
export class CallEvents {
  readonly #observers = new Set<CallObserver>();
  #calls = 0;

  /** @returns takes the observer off again. */
  observe(observer: CallObserver): () => void {
    this.#observers.add(observer);
    return () => {
      this.#observers.delete(observer);
    };
  }

  /** The id of a new call. */
  nextCallId(): number {
    return (this.#calls += 1);
  }

  /** Whether there are observers. If not, calls build no events. */
  get areObserved(): boolean {
    return this.#observers.size > 0;
  }

  emit(event: CallEvent): void {
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
