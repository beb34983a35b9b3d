import type { DataAndResponse } from '../decode/readAnswer.js';
import { checkBasePath, isClearText } from '../request/checkBasePath.js';
import type { ClientParts } from './Call.js';
import type { CallStyle } from './CallStyle.js';
import { makeCall } from './makeCall.js';
import { Cancellation, type AbortSignalLike } from './Cancellation.js';
import { Interceptors, type Interceptor } from './Interceptors.js';
import type { Logger } from './Logger.js';
import type { Decoder } from '../model/constructModel.js';
import type { Operation } from '../operation/Operation.js';
import type { CallOptions } from './CallOptions.js';
import type { Input } from '../operation/Operation.js';
import { RateLimiter } from '../retry/RateLimiter.js';
import { RetryQuota } from '../retry/RetryQuota.js';
import type { SuperagentSettings } from '../transport/superagent.js';
import type { Transport } from '../transport/Transport.js';

/** What the platform provides. `#platform` resolves to one implementation per platform. */
export interface CallPlatform {
  createTransport(this: void, settings: SuperagentSettings): Transport;
  /** A monotonic clock, in ms. */
  now(this: void): number;
  /** Undefined if the platform sends its own User-Agent. */
  readonly userAgent: string | undefined;
}

/**
 * Makes the calls of both styles. It holds the settings and the state that calls share, such as the
 * retry quota. It depends on no particular operation and on no particular platform.
 */
export class Core {
  /**
   * Headers that are sent with every request. Arguments of a call take precedence.
   *
   * @default {}
   */
  defaultHeaders: Record<string, string> = {};

  /**
   * The time limit of one attempt, in ms; 0 or `Infinity` for no limit.
   *
   * @default 60_000
   */
  timeout = 60_000;

  /**
   * The time limit of a whole call, in ms; 0 or `Infinity` for no limit. It includes retries, the
   * waits between them, and the time it takes to obtain a token.
   *
   * @default 300_000
   */
  deadline = 300_000;

  /**
   * The maximum number of attempts per call, including the first.
   *
   * @default 3
   */
  maxAttempts = 3;

  /**
   * `'adaptive'` also limits the request rate: it slows down when the service throttles, and speeds
   * up again when the service recovers.
   *
   * @default 'standard'
   */
  retryMode: 'standard' | 'adaptive' = 'standard';

  /**
   * The maximum size of a response body, in bytes after decompression. A larger response fails with
   * a `ConnectionError`.
   *
   * @default 10_485_760 (10 MiB)
   */
  maxResponseBytes = 10 * 1024 * 1024;

  /**
   * Receives warnings about questionable settings, for example a base URL that starts with
   * `http://`.
   *
   * @default undefined
   */
  logger: Logger | undefined = undefined;

  /**
   * An `http.Agent` or `https.Agent` for every request, for example to use a proxy or a private
   * certificate authority. It must match the protocol of `basePath`. `close()` does not destroy it.
   * Only Node supports this option: in browsers and with `./fetch`, setting it is an error.
   *
   * @default keep-alive agents of the client, one per protocol
   */
  requestAgent: object | null | undefined = undefined;

  readonly #platform: CallPlatform;
  readonly #parts: ClientParts;
  #warnedOf: string | undefined;
  #basePath: string;
  #transport: Transport | undefined;

  /**
   * @throws TypeError if `basePath` is not a base URL.
   * @internal
   */
  constructor(basePath: string, platform: CallPlatform, style: CallStyle = {}) {
    this.#basePath = basePath && checkBasePath(basePath);
    this.#platform = platform;
    this.#parts = {
      ...style,
      now: platform.now,
      userAgent: platform.userAgent,
      quota: new RetryQuota(),
      limiter: new RateLimiter(platform.now),
      interceptors: new Interceptors(),
      closing: new Cancellation(),
    };
  }

  /**
   * The URL to which the paths of the operations are appended, without a trailing slash. It is
   * empty if the OpenAPI document lists no server and you have not set one; calls then fail.
   *
   * @throws TypeError if you assign something other than an http or https URL, or a URL with a
   * password, query or fragment.
   */
  get basePath(): string {
    return this.#basePath;
  }
  set basePath(basePath: string) {
    this.#basePath = checkBasePath(basePath);
  }

  /**
   * Sends the requests.
   *
   * @default superagent in Node; fetch in browsers and with `./fetch`
   */
  get transport(): Transport {
    return (this.#transport ??= this.#platform.createTransport(this));
  }
  set transport(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Calls an operation. All methods and commands go through here.
   *
   * @param input - the arguments by name.
   * @param options - options of the call, and the operation's optional parameters by name.
   * @param modelClass - decodes the models in the data. Without it, they are plain objects.
   * @param signal - aborts the call, by default the signal of the options.
   * @throws TypeError for invalid arguments and options, Error after `close()`, otherwise ApiError.
   * @internal
   */
  async call<Data>(
    operation: Operation<Data>,
    input: Input,
    options?: CallOptions | null,
    modelClass?: Decoder,
    signal: AbortSignalLike | undefined = options?.signal,
  ): Promise<DataAndResponse<Data>> {
    this.check(operation, input, options);
    const given = options ? { ...options, ...input } : input;
    return await makeCall(operation, given, options ?? {}, signal, this, this.#parts, modelClass);
  }

  /**
   * The base URL of an operation.
   *
   * @throws Error if none is set.
   * @internal
   */
  baseOf(operation: Operation<unknown>): string {
    const base = this.#parts.serverOf?.(operation) ?? this.#basePath;
    if (!/^http/.test(base)) {
      throw new Error(`basePath is not set; set it before calling ${operation.methodName}`);
    }
    this.#warnOfClearText(base);
    return base;
  }

  /**
   * Adds an interceptor. It wraps every attempt of every call, and can change the request, read the
   * response, or respond without the service. The interceptor that was added first is the
   * outermost.
   *
   * @returns a function that removes the interceptor.
   * @throws TypeError if `interceptor` is not a function.
   *
   * @example
   * client.use((request, next) =>
   *   next({ ...request, headers: { ...request.headers, 'x-team': 'support' } }),
   * );
   */
  use(interceptor: Interceptor): () => void {
    return this.#parts.interceptors.add(interceptor);
  }

  /**
   * @throws Error if a required argument is missing, or after `close()`; TypeError if `options` is
   * not an object.
   * @internal
   */
  check(operation: Operation<unknown>, input: Input, options: unknown): void {
    if (this.#parts.closing.aborted) {
      throw new Error(
        `${operation.methodName} was called after the client was closed; create a new client`,
      );
    }
    this.#parts.check?.(operation, input, options);
  }

  /**
   * Closes the client and its keep-alive connections. Pending calls fail with an `AbortError` and
   * are not retried; later calls fail at once. Calling `close()` again has no effect.
   */
  close(): void {
    this.#parts.closing.abort(new Error('the client was closed'));
    this.#transport?.close?.();
  }

  /** Warns once per base URL that anyone on the network can read tokens sent over http. */
  #warnOfClearText(base: string): void {
    if (!this.logger || base === this.#warnedOf || !isClearText(base)) return;
    this.#warnedOf = base;
    try {
      this.logger.warn(
        `basePath is http://, so tokens and messages are sent in clear text; use https://`,
      );
    } catch (error) {
      // An error thrown by the logger must not fail the call.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
