import type { Credential } from '../auth/Authentication.js';
import type { DataAndResponse } from '../decode/readAnswer.js';
import { AbortError } from '../errors/AbortError.js';
import { AnswerError } from '../errors/AnswerError.js';
import type { ApiError, CallFacts } from '../errors/ApiError.js';
import { ConnectionError } from '../errors/ConnectionError.js';
import { TimeoutError } from '../errors/TimeoutError.js';
import type { Operation } from '../operation/Operation.js';
import type { RequestSettings } from '../request/buildRequest.js';
import { parseRetryAfter } from '../retry/parseRetryAfter.js';
import { retryDelay } from '../retry/retryDelay.js';
import { retryReason, type RetryReason } from '../retry/retryReason.js';
import type { RateLimiter } from '../retry/RateLimiter.js';
import type { RetryQuota } from '../retry/RetryQuota.js';
import type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from '../transport/Transport.js';
import { checkHeader, checkHeaderName } from '../values/text.js';
import { UserFault } from '../transport/UserFault.js';
import { bounded, type Bounds } from './bounded.js';
import type { CallEvents, EventDetails } from './CallEvents.js';
import type { AbortSignalLike, Cancellation } from './Cancellation.js';
import type { Interceptors } from './Interceptors.js';

/** What a client provides to each of its calls. */
export interface CallSettings extends RequestSettings {
  readonly transport: Transport;
  /** A monotonic clock, in ms. */
  now(this: void): number;
  /** The maximum size of a response, in bytes. */
  readonly maxResponseBytes: number;
  /** The time limit of one attempt, in ms. */
  readonly timeout: number;
  /** The time limit of the whole call, in ms. */
  readonly deadline: number;
  /** The maximum number of attempts, including the first. */
  readonly maxAttempts: number;
  readonly quota: RetryQuota;
  /** Undefined if the request rate is not limited. */
  readonly limiter: RateLimiter | undefined;
  /** Undefined if nothing can observe calls. */
  readonly events: CallEvents | undefined;
  readonly interceptors: Interceptors;
  /** Aborted when the client is closed. */
  readonly closing: AbortSignalLike;
}

/** The state of one call, and the time limits and signals that apply to everything it does. */
export class Call {
  attempts = 0;
  #totalRetryDelay = 0;
  /** Whether an attempt before the last one may have been applied. */
  #mayBeApplied = false;
  #isPending = false;
  #wasStale = false;
  readonly #start: number;
  /** Any of them aborts the call. */
  readonly #signals: readonly AbortSignalLike[];
  readonly #callId: number | undefined;

  constructor(
    readonly operation: Operation<unknown>,
    readonly signal: AbortSignalLike | undefined,
    readonly deadline: number,
    readonly clientToken: string | undefined,
    readonly settings: CallSettings,
  ) {
    const { closing, events } = settings;
    this.#start = settings.now();
    this.#signals = signal ? [signal, closing] : [closing];
    this.#callId = events?.nextCallId();
  }

  get facts(): CallFacts {
    return {
      operation: this.operation.name,
      attempts: this.attempts,
      totalRetryDelay: this.#totalRetryDelay,
      clientToken: this.clientToken,
      mayBeApplied: this.#mayBeApplied,
      isPending: this.#isPending,
    };
  }

  /**
   * Collects credentials and waits for those that are promises, within the call's limits. An
   * aborted call collects none, because nothing would handle their rejections.
   */
  settle(
    collect: () => readonly Credential[] | Promise<readonly Credential[]>,
  ): readonly Credential[] | Promise<readonly Credential[]> {
    this.#checkAborted();
    const credentials = collect();
    return credentials instanceof Promise
      ? bounded(() => credentials, this.#bounds(Infinity))
      : credentials;
  }

  /** Waits until the rate limiter admits the next request. */
  async waitForTurn(limiter: RateLimiter): Promise<void> {
    this.#checkAborted();
    const turn = limiter.enter();
    if (turn === undefined) return;
    try {
      await bounded(() => turn.granted, this.#bounds(Infinity));
    } catch (error) {
      turn.leave();
      throw error;
    }
  }

  /** Sends the request once. */
  attempt(
    transport: Pick<Transport, 'send'>,
    request: TransportRequest,
    timeout: number,
  ): Promise<TransportResponse> {
    this.#checkAborted();
    const bounds = this.#bounds(timeout);
    this.attempts += 1;
    const attempt = this.attempts;
    this.#emit({ type: 'attempt', attempt });
    // An observer may just have aborted the call, and a signal that is already aborted fires no
    // event.
    this.#checkAborted();
    this.#isPending = true;
    return bounded((cancellation) => {
      const { interceptors, maxResponseBytes } = this.settings;
      const options = new AttemptOptions(cancellation, bounds.milliseconds, maxResponseBytes);
      if (interceptors.isEmpty) return this.#send(transport, request, options);
      const { name } = this.operation;
      return interceptors.send({ ...request, operation: name, attempt }, async (sent) => {
        // A transport would quote an invalid header in its error, and the value may be a secret.
        for (const [name, value] of Object.entries(sent.headers)) {
          checkHeaderName(name, `The header '${name}' of an interceptor`);
          checkHeader(value, name);
        }
        // The call may have been aborted in an interceptor, or while one was waiting.
        if (cancellation.aborted) throw new Error('the call was aborted');
        return this.#send(transport, sent, options);
      });
    }, bounds);
  }

  async #send(
    transport: Pick<Transport, 'send'>,
    request: TransportRequest,
    options: TransportOptions,
  ): Promise<TransportResponse> {
    try {
      return await transport.send(request, options);
    } catch (error) {
      if (error instanceof UserFault) throw error.reason;
      throw new ConnectionError(this.facts, error);
    }
  }

  /**
   * Waits until the next attempt is due.
   *
   * @throws the given error if the call must not be retried: the error is permanent, repeating the
   * request is not safe, the client's retry quota is exhausted, or the deadline would pass first.
   */
  async waitForRetry(error: ApiError): Promise<void> {
    const reason = this.#retryReason(error);
    if (reason === undefined) throw error;
    this.#isPending = false;
    this.#mayBeApplied ||= error.outcome === 'unknown';
    const left = this.#left();
    if (left === 0) throw new TimeoutError(this.facts, 'deadline', this.deadline);
    const delay = retryDelay(reason, this.attempts - 1, retryAfterOf(error), Math.random);
    if (delay >= left || !this.settings.quota.take(reason)) throw error;

    this.#totalRetryDelay += delay;
    this.#emit({ type: 'retry', attempt: this.attempts, reason, delay, error });
    if (delay > 0) await this.#pause(delay);
  }

  #retryReason(error: ApiError): RetryReason | undefined {
    const reason = retryReason(error, {
      retry: this.operation.retry,
      hasClientToken: this.clientToken !== undefined,
    });
    if (reason !== 'stale-connection') return reason;
    // One stale connection is chance. If the next one fails as well, the service may be down.
    const counts = !this.#wasStale;
    this.#wasStale = true;
    return counts ? reason : 'connection';
  }

  succeed<Data>(result: DataAndResponse<Data>): DataAndResponse<Data> {
    this.settings.quota.refill();
    this.settings.limiter?.answered();
    this.#emitResult(result.response.status, undefined);
    return result;
  }

  fail(error: unknown): void {
    const status = error instanceof AnswerError ? error.status : undefined;
    this.#emitResult(status, error as Error);
  }

  /** The limits of one attempt: `timeout` or the time until the deadline, whichever is shorter. */
  #bounds(timeout: number): Bounds {
    const left = this.#left();
    const timesOut = timeout < left;
    return {
      signals: this.#signals,
      milliseconds: timesOut ? timeout : left,
      onAbort: () => this.#aborted() ?? new AbortError(this.facts, undefined),
      onTimeout: () =>
        timesOut
          ? new TimeoutError(this.facts, 'timeout', timeout)
          : new TimeoutError(this.facts, 'deadline', this.deadline),
    };
  }

  /** The time until the deadline, in ms. */
  #left(): number {
    return Math.max(0, this.deadline - this.#elapsed());
  }

  /** The time since the start of the call, in ms. */
  #elapsed(): number {
    return this.settings.now() - this.#start;
  }

  async #pause(milliseconds: number): Promise<void> {
    this.#checkAborted();
    return bounded((cancellation) => sleep(milliseconds, cancellation), this.#bounds(Infinity));
  }

  #checkAborted(): void {
    const error = this.#aborted();
    if (error !== undefined) throw error;
  }

  #aborted(): AbortError | undefined {
    const signal = this.#signals.find(({ aborted }) => aborted);
    return signal && new AbortError(this.facts, signal.reason);
  }

  #emit(details: EventDetails): void {
    const { events } = this.settings;
    if (!events?.areObserved || this.#callId === undefined) return;
    events.emit({ callId: this.#callId, operation: this.operation.name, ...details });
  }

  #emitResult(status: number | undefined, error: Error | undefined): void {
    if (!this.settings.events?.areObserved) return;
    this.#emit({
      type: 'result',
      attempts: this.attempts,
      duration: this.#elapsed(),
      totalRetryDelay: this.#totalRetryDelay,
      status,
      error,
    });
  }
}

/**
 * The options of one attempt. This is a class because an object literal with a getter is slower.
 */
class AttemptOptions implements TransportOptions {
  readonly timeout: number;
  readonly maxResponseBytes: number;
  readonly #cancellation: Cancellation;

  constructor(cancellation: Cancellation, timeout: number, maxResponseBytes: number) {
    this.#cancellation = cancellation;
    this.timeout = timeout;
    this.maxResponseBytes = maxResponseBytes;
  }

  get signal(): AbortSignal {
    return this.#cancellation.signal;
  }

  onAbort(listener: () => void): void {
    if (this.#cancellation.aborted) listener();
    else this.#cancellation.addEventListener('abort', listener);
  }
}

function sleep(milliseconds: number, cancellation: Cancellation): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    cancellation.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}

function retryAfterOf(error: ApiError): number | undefined {
  return error instanceof AnswerError
    ? parseRetryAfter(error.response.get('retry-after'), Date.now())
    : undefined;
}
