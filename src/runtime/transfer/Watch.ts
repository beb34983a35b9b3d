import { onAbort } from '../call/onAbort.js';
import { Cancellation } from '../call/Cancellation.js';
import { AbortError } from '../errors/AbortError.js';
import { TimeoutError } from '../errors/TimeoutError.js';
import type { TransferOptions } from './Transfer.js';

/**
 * Stops a transfer when its caller gives it up, or when nothing has moved for the idle timeout. A
 * total timeout would not do: a big file over a slow line outlasts any.
 */
export class Watch {
  readonly #options: TransferOptions;
  readonly #stop = new Cancellation();
  readonly #off: (() => void) | undefined;
  #fault = new Error('the transfer was not stopped');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @throws AbortError where the caller has given it up already. */
  constructor(options: TransferOptions) {
    const { signal, facts } = options;
    if (signal?.aborted) {
      throw new AbortError({ ...facts, attempts: facts.attempts - 1 }, signal.reason);
    }
    this.#options = options;
    this.#off =
      signal &&
      onAbort(signal, () => {
        this.#stopWith(new AbortError(facts, signal.reason));
      });
    this.moved();
  }

  /** A real AbortSignal, aborted when the transfer is to stop. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Runs `listener` when the transfer is to stop; at once where that has happened. */
  onStop(listener: () => void): void {
    if (this.#stop.aborted) listener();
    else this.#stop.addEventListener('abort', listener);
  }

  /**
   * What `work` comes to, or why the transfer was stopped, if that comes first: platforms differ in
   * what they do on an abort, and some never answer.
   */
  async until<Value>(work: Promise<Value>): Promise<Value> {
    let stopped = (): void => undefined;
    try {
      return await new Promise<Value>((resolve, reject) => {
        stopped = () => {
          reject(this.#fault);
        };
        this.onStop(stopped);
        work.then(resolve, reject);
      });
    } finally {
      this.#stop.removeEventListener('abort', stopped);
    }
  }

  /** Bytes have moved: the idle time counts from now. */
  moved(): void {
    this.rest();
    const { idleTimeout, facts } = this.#options;
    if (this.#stop.aborted || idleTimeout === Infinity) return;
    this.#timer = setTimeout(
      () => {
        this.#stopWith(new TimeoutError(facts, 'idleTimeout', idleTimeout));
      },
      Math.min(idleTimeout, longestTimer),
    );
  }

  /** No bytes are expected for now: the idle time does not count. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  /** The transfer is over. */
  end(): void {
    this.rest();
    this.#off?.();
  }

  #stopWith(error: Error): void {
    this.end();
    this.#fault = error;
    this.#stop.abort();
  }
}

/** Timers count in 31 bits; a longer one fires at once. */
const longestTimer = 2 ** 31 - 1;
