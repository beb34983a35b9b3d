import type { Credential } from '../auth/Authentication.js';
import type { DataAndResponse } from '../decode/readAnswer.js';
import { AbortError } from '../errors/AbortError.js';
import { AnswerError } from '../errors/AnswerError.js';
import type { ApiError, CallFacts } from '../errors/ApiError.js';
import { ConnectionError } from '../errors/ConnectionError.js';
import { TimeoutError } from '../errors/TimeoutError.js';
import type { Input, Operation } from '../operation/Operation.js';
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
import { bounded } from './bounded.js';
import { Limits } from './Limits.js';
import type { ObservedCall } from './CallEvents.js';
import type { AbortSignalLike, Cancellation } from './Cancellation.js';
import type { CallStyle } from './CallStyle.js';
import type { Interceptors } from './Interceptors.js';

/** The settings of a client. A call reads them when it needs them. */
export interface CallSettings extends RequestSettings {
  readonly transport: Transport;
  /** The maximum size of a response, in bytes. */
  readonly maxResponseBytes: number;
  /** The time limit of one attempt, in ms. */
  readonly timeout: number;
  /** The time limit of the whole call, in ms. */
  readonly deadline: number;
  /** The maximum number of attempts, including the first. */
  readonly maxAttempts: number;
  readonly retryMode: 'standard' | 'adaptive';
}

/** What the calls of a client share besides its settings. */
export interface ClientParts extends CallStyle {
  /** A monotonic clock, in ms. */
  now(this: void): number;
  readonly quota: RetryQuota;
  readonly limiter: RateLimiter;
  readonly interceptors: Interceptors;
  /** Aborted when the client is closed. */
  readonly closing: Cancellation;
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
  readonly signals: readonly AbortSignalLike[];
  /** Undefined if nothing can observe calls. */
  readonly #observed: ObservedCall | undefined;

  readonly #deadline: number;
  readonly #clientToken: string | undefined;
  readonly #parts: ClientParts;

  constructor(
    readonly operation: Operation<unknown>,
    readonly settings: CallSettings,
    parts: ClientParts,
    signal: AbortSignalLike | undefined,
    deadline: number,
    clientToken: string | undefined,
  ) {
    const { closing, events, now } = parts;
    this.#start = now();
    this.signals = signal ? [signal, closing] : [closing];
    this.#observed = events?.begin(operation.name, () => this.#elapsed());
    this.#deadline = deadline;
    this.#clientToken = clientToken;
    this.#parts = parts;
  }

  get facts(): CallFacts {
    return {
      operation: this.operation.name,
      attempts: this.attempts,
      totalRetryDelay: this.#totalRetryDelay,
      clientToken: this.#clientToken,
      mayBeApplied: this.#mayBeApplied,
      isPending: this.#isPending,
    };
  }

  /**
   * Collects credentials and waits for those that are promises, within the call's limits. An
   * aborted call collects none, because nothing would handle their rejections.
   */
  prepare(input: Input): readonly Credential[] | Promise<readonly Credential[]> {
    this.#checkAborted();
    const credentials = this.#parts.prepare?.(this.operation, input) ?? [];
    return credentials instanceof Promise ? this.#within(Infinity, () => credentials) : credentials;
  }

  /** Waits until the rate limiter admits the next request. */
  async waitForTurn(limiter: RateLimiter): Promise<void> {
    const turn = limiter.enter();
    if (turn === undefined) return;
    try {
      await this.#within(Infinity, () => turn.granted);
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
    this.attempts += 1;
    const attempt = this.attempts;
    // An observer may abort the call.
    this.#observed?.attempt(attempt);
    return this.#within(timeout, (limits) => {
      this.#isPending = true;
      const { interceptors } = this.#parts;
      if (interceptors.isEmpty) return this.#send(transport, request, limits);
      const { name } = this.operation;
      return interceptors.send({ ...request, operation: name, attempt }, async (sent) => {
        // A transport would quote an invalid header in its error, and the value may be a secret.
        for (const [name, value] of Object.entries(sent.headers)) {
          checkHeaderName(name, `The header '${name}' of an interceptor`);
          checkHeader(value, name);
        }
        // The call may have been aborted in an interceptor, or while one was waiting.
        if (limits.aborted) throw new Error('the call was aborted');
        return this.#send(transport, sent, limits);
      });
    });
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
    if (left === 0) throw new TimeoutError(this.facts, 'deadline', this.#deadline);
    const delay = retryDelay(reason, this.attempts - 1, retryAfterOf(error), Math.random);
    if (delay >= left || !this.#parts.quota.take(reason)) throw error;

    this.#totalRetryDelay += delay;
    this.#observed?.retry(this.attempts, reason, delay, error);
    if (delay > 0) await this.#within(Infinity, (limits) => sleep(delay, limits));
  }

  #retryReason(error: ApiError): RetryReason | undefined {
    const reason = retryReason(error, this.operation.retry, this.#clientToken);
    if (reason !== 'stale-connection') return reason;
    // One stale connection is chance. If the next one fails as well, the service may be down.
    const counts = !this.#wasStale;
    this.#wasStale = true;
    return counts ? reason : 'connection';
  }

  succeed<Data>(result: DataAndResponse<Data>): DataAndResponse<Data> {
    const { quota, limiter } = this.#parts;
    quota.refill();
    limiter.answered();
    this.#observed?.succeed(this.facts, result.response.status);
    return result;
  }

  fail(error: unknown): void {
    this.#observed?.fail(this.facts, error);
  }

  /**
   * Runs `work` until the call is aborted, or until `timeout` or the deadline, whichever is sooner.
   */
  #within<Value>(timeout: number, work: (limits: Limits) => Promise<Value>): Promise<Value> {
    this.#checkAborted();
    const left = this.#left();
    const timesOut = timeout < left;
    const limits = new Limits(timesOut ? timeout : left, this.settings.maxResponseBytes);
    return bounded(work, limits, {
      signals: this.signals,
      onAbort: () => this.#aborted() ?? new AbortError(this.facts, undefined),
      onTimeout: () =>
        timesOut
          ? new TimeoutError(this.facts, 'timeout', timeout)
          : new TimeoutError(this.facts, 'deadline', this.#deadline),
    });
  }

  /** The time until the deadline, in ms. */
  #left(): number {
    return Math.max(0, this.#deadline - this.#elapsed());
  }

  /** The time since the start of the call, in ms. */
  #elapsed(): number {
    return this.#parts.now() - this.#start;
  }

  #checkAborted(): void {
    const error = this.#aborted();
    if (error !== undefined) throw error;
  }

  #aborted(): AbortError | undefined {
    const signal = this.signals.find(({ aborted }) => aborted);
    return signal && new AbortError(this.facts, signal.reason);
  }
}

function sleep(milliseconds: number, limits: Limits): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    limits.onAbort(() => {
      clearTimeout(timer);
    });
  });
}

function retryAfterOf(error: ApiError): number | undefined {
  return error instanceof AnswerError
    ? parseRetryAfter(error.response.get('retry-after'), Date.now())
    : undefined;
}
