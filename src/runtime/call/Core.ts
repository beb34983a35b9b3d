import type { DataAndResponse } from '../decode/readAnswer.js';
import type { Authenticator } from '../auth/Authenticator.js';
import { checkBasePath, isClearText } from '../request/checkBasePath.js';
import { makeCall } from './makeCall.js';
import { Cancellation, type AbortSignalLike } from './Cancellation.js';
import type { CallEvents } from './CallEvents.js';
import { Interceptors, type Interceptor } from './Interceptors.js';
import type { Logger } from './Logger.js';
import type { Decoder } from '../model/constructModel.js';
import type { Operation } from '../operation/Operation.js';
import type { Parameter } from '../operation/Parameter.js';
import type { CallOptions } from './CallOptions.js';
import type { Input } from '../operation/Operation.js';
import { RateLimiter } from '../retry/RateLimiter.js';
import { RetryQuota } from '../retry/RetryQuota.js';
import type { SuperagentPlugin } from '../transport/plugins.js';
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

/** What the callback and promise style adds to the core. The command style adds nothing. */
export interface CallStyle {
  /** Operations with a server of their own use it only while the client has this base path. */
  readonly defaultBasePath?: string;
  readonly authenticator?: Authenticator;
  readonly events?: CallEvents;
  /** Options that every operation accepts. */
  readonly optionParameters?: readonly Parameter[];
  /** @throws Error or TypeError if the arguments are invalid. Commands check their own inputs. */
  check?(this: void, operation: Operation<unknown>, input: Input, options: unknown): void;
  /** @throws Error if a setting has no effect on the platform. */
  checkSettings?(this: void, settings: SuperagentSettings): void;
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
   * Set this to false to add `_=timestamp` to every GET request, for caches that ignore headers.
   *
   * @default true
   */
  cache = true;

  /**
   * Whether superagent stores cookies and sends them again. In a browser: whether cookies are sent
   * to other origins. With `./fetch`, setting this is an error.
   *
   * @default false
   */
  enableCookies = false;

  /**
   * An `http.Agent` or `https.Agent` for every request, for example to use a proxy or a private
   * certificate authority. It must match the protocol of `basePath`. `close()` does not destroy it.
   * Only Node supports this option: in browsers and with `./fetch`, setting it is an error.
   *
   * @default keep-alive agents of the client, one per protocol
   */
  requestAgent: object | null | undefined = undefined;

  /**
   * superagent plugins, applied to every request in this order. In browsers, calls are sent over
   * superagent and XMLHttpRequest if there are any plugins, and over fetch otherwise. With `./fetch`,
   * setting this is an error.
   *
   * @default undefined
   */
  plugins: readonly SuperagentPlugin[] | null | undefined = undefined;

  /**
   * The maximum number of open connections per host. Further calls wait until a connection is free.
   * This applies to the default transport in Node. Other transports and a `requestAgent` have their
   * own option of this name. In browsers and with `./fetch` the platform manages connections, so
   * setting this is an error.
   *
   * @default 128
   */
  maxSockets: number | null | undefined = undefined;

  readonly #platform: CallPlatform;
  readonly #style: CallStyle;
  readonly #quota = new RetryQuota();
  readonly #limiter: RateLimiter;
  readonly #interceptors = new Interceptors();
  #warnedOf: string | undefined;
  #basePath: string;
  #transport: Transport | undefined;
  readonly #closing = new Cancellation();

  /**
   * @throws TypeError if `basePath` is not a base URL.
   * @internal
   */
  constructor(basePath: string, platform: CallPlatform, style: CallStyle = {}) {
    this.#basePath = basePath && checkBasePath(basePath);
    this.#platform = platform;
    this.#limiter = new RateLimiter(platform.now);
    this.#style = style;
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
    const own = this.#basePath === this.#style.defaultBasePath ? operation.server : undefined;
    const basePath = own ?? this.#basePath;
    if (!/^http/.test(basePath)) {
      throw new Error(`basePath is not set; set it before calling ${operation.methodName}`);
    }
    this.#style.checkSettings?.(this);
    this.#warnOfClearText();
    return await makeCall(
      operation,
      options ? { ...options, ...input } : input,
      options ?? {},
      signal,
      {
        authenticator: this.#style.authenticator,
        basePath,
        cache: this.cache,
        closing: this.#closing,
        deadline: this.deadline,
        defaultHeaders: this.defaultHeaders,
        events: this.#style.events,
        interceptors: this.#interceptors,
        limiter: this.retryMode === 'adaptive' ? this.#limiter : undefined,
        maxAttempts: this.maxAttempts,
        maxResponseBytes: this.maxResponseBytes,
        now: this.#platform.now,
        optionParameters: this.#style.optionParameters ?? [],
        quota: this.#quota,
        timeout: this.timeout,
        transport: this.transport,
        userAgent: this.#platform.userAgent,
      },
      modelClass,
    );
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
    return this.#interceptors.add(interceptor);
  }

  /**
   * @throws Error if a required argument is missing, or after `close()`; TypeError if `options` is
   * not an object.
   * @internal
   */
  check(operation: Operation<unknown>, input: Input, options: unknown): void {
    if (this.#closing.aborted) {
      throw new Error(`${operation.methodName} was called after close(); create a new ApiClient`);
    }
    this.#style.check?.(operation, input, options);
  }

  /**
   * Closes the client and its keep-alive connections. Pending calls fail with an `AbortError` and
   * are not retried; later calls fail at once. Calling `close()` again has no effect.
   */
  close(): void {
    this.#closing.abort(new Error('the client was closed'));
    this.#transport?.close?.();
  }

  /** Warns once per base URL that anyone on the network can read tokens sent over http. */
  #warnOfClearText(): void {
    if (this.logger === undefined || this.#warnedOf === this.#basePath) return;
    if (!isClearText(this.#basePath)) return;
    this.#warnedOf = this.#basePath;
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
