import type { DataAndResponse } from '../decode/readAnswer.js';
import type { Authenticator } from '../auth/Authenticator.js';
import { checkBasePath, isClearText } from '../request/checkBasePath.js';
import { makeCall } from './makeCall.js';
import { Cancellation } from './Cancellation.js';
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

/** What the platform contributes to calls; `#platform` has it. */
export interface CallPlatform {
  createTransport(this: void, settings: SuperagentSettings): Transport;
  /** Undefined where the platform sends its own. */
  readonly userAgent: string | undefined;
}

/** What a face contributes to calls. */
export interface CallFace {
  /** The base path in whose place operations may have servers of their own. */
  readonly defaultBasePath?: string;
  readonly authenticator?: Authenticator;
  readonly events?: CallEvents;
  /** What all operations take among the options of a call. */
  readonly optionParameters?: readonly Parameter[];
  /** @throws Error or TypeError for what makes no call. Commands check their inputs themselves. */
  check?(this: void, operation: Operation<unknown>, input: Input, options: unknown): void;
  /** @throws Error for a setting that means nothing on the platform. */
  checkSettings?(this: void, settings: SuperagentSettings): void;
}

/**
 * What makes calls for both faces: the settings that hold for all calls, and what calls share. It
 * knows neither operations nor, beyond what it is given, the platform.
 */
export class Core {
  /** Headers of every request. Arguments of a call go before them. Default: none. */
  defaultHeaders: Record<string, string> = {};

  /** How long an attempt may take, in ms; 0 or `Infinity` for no limit. Default: 60,000. */
  timeout = 60_000;

  /**
   * How long a call may take with everything it does, asking for the token too, in ms; 0 or
   * `Infinity` for no limit. Default: 300,000.
   */
  deadline = 300_000;

  /** How often a request is sent at most, the first time counted. Default: 3. */
  maxAttempts = 3;

  /**
   * `adaptive` limits the rate of requests too, to what the service takes: it follows its throttling
   * answers. Default: `standard`.
   */
  retryMode: 'standard' | 'adaptive' = 'standard';

  /** How much of an answer is read, in bytes after decompression. Default: 10 MiB. */
  maxResponseBytes = 10 * 1024 * 1024;

  /** Is told what the client finds doubtful. Default: none. */
  logger: Logger | undefined = undefined;

  /** False adds `_=timestamp` to every GET, for caches that do not listen. Default: true. */
  cache = true;

  /**
   * Whether superagent keeps cookies and sends them again; in a browser, whether it may send them to
   * another origin. An error under `./fetch`. Default: false.
   */
  enableCookies = false;

  /**
   * An `http.Agent` or `https.Agent` for every request, such as a proxy's or one with a private CA.
   * It must fit the protocol of `basePath`, and stays its owner's: `close` does not touch it.
   * For Node alone: an error in browsers and under `./fetch`. Default: agents of our own that keep
   * connections alive, one a protocol.
   */
  requestAgent: object | null | undefined = undefined;

  /**
   * superagent plugins, applied to every request in this order. An error under `./fetch`. Default:
   * none.
   */
  plugins: readonly SuperagentPlugin[] | null | undefined = undefined;

  /**
   * How many connections are open to one host at most; further calls wait for one. For the default
   * transport in Node: other transports have an option of this name, a `requestAgent` has it too, and
   * in browsers and under `./fetch` it is an error, since the platform keeps the connections.
   * Default: 128.
   */
  maxSockets: number | null | undefined = undefined;

  readonly #platform: CallPlatform;
  readonly #face: CallFace;
  readonly #quota = new RetryQuota();
  readonly #limiter = new RateLimiter(() => performance.now());
  readonly #interceptors = new Interceptors();
  #warnedOf: string | undefined;
  #basePath: string;
  #transport: Transport | undefined;
  readonly #closing = new Cancellation();

  /**
   * @throws TypeError where `basePath` is no base URL.
   * @internal
   */
  constructor(basePath: string, platform: CallPlatform, face: CallFace = {}) {
    this.#basePath = basePath && checkBasePath(basePath);
    this.#platform = platform;
    this.#face = face;
  }

  /**
   * The URL that the paths of the operations are appended to, without trailing slash. Empty if the
   * service's description names no server and none was set: calls fail then.
   *
   * @throws TypeError, on setting, where it is no http or https URL, or holds a password, a query
   * or a fragment.
   */
  get basePath(): string {
    return this.#basePath;
  }
  set basePath(basePath: string) {
    this.#basePath = checkBasePath(basePath);
  }

  /** What carries the requests. Default: superagent, under `./fetch` fetch. */
  get transport(): Transport {
    return (this.#transport ??= this.#platform.createTransport(this));
  }
  set transport(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Runs an operation. The methods of the Api classes come down to this.
   *
   * @param input - the arguments by their names.
   * @param options - options of the call, and optional parameters of the operation by their names.
   * @param modelClass - of the models in the data; plain objects stand for them where there is none.
   * @throws TypeError for arguments and options that make no request, Error after `close`, else an
   * ApiError.
   * @internal
   */
  async call<Data>(
    operation: Operation<Data>,
    input: Input,
    options?: CallOptions | null,
    modelClass?: Decoder,
  ): Promise<DataAndResponse<Data>> {
    this.check(operation, input, options);
    const own = this.#basePath === this.#face.defaultBasePath ? operation.server : undefined;
    const basePath = own ?? this.#basePath;
    if (!/^http/.test(basePath)) {
      throw new Error(`basePath is not set; set it before calling ${operation.methodName}`);
    }
    this.#face.checkSettings?.(this);
    this.#warnOfClearText();
    return makeCall(
      operation,
      options ? { ...options, ...input } : input,
      options ?? {},
      {
        authenticator: this.#face.authenticator,
        basePath,
        cache: this.cache,
        closing: this.#closing,
        deadline: this.deadline,
        defaultHeaders: this.defaultHeaders,
        events: this.#face.events,
        interceptors: this.#interceptors,
        limiter: this.retryMode === 'adaptive' ? this.#limiter : undefined,
        maxAttempts: this.maxAttempts,
        maxResponseBytes: this.maxResponseBytes,
        optionParameters: this.#face.optionParameters ?? [],
        quota: this.#quota,
        timeout: this.timeout,
        transport: this.transport,
        userAgent: this.#platform.userAgent,
      },
      modelClass,
    );
  }

  /**
   * Puts an interceptor around each attempt of each call, to change what is sent, to see what comes,
   * or to answer itself. Who came first stands outermost.
   *
   * @returns takes the interceptor off again.
   */
  use(interceptor: Interceptor): () => void {
    return this.#interceptors.add(interceptor);
  }

  /**
   * @throws Error where a required argument is missing, or after `close`; TypeError where `options`
   * is no object.
   * @internal
   */
  check(operation: Operation<unknown>, input: Input, options: unknown): void {
    if (this.#closing.aborted) {
      throw new Error(
        `${operation.methodName} was called after close(); make a new ApiClient for further calls`,
      );
    }
    this.#face.check?.(operation, input, options);
  }

  /**
   * Closes the connections that are kept alive. Calls under way end with an AbortError, and nothing
   * is tried again; later calls fail. May be called twice.
   */
  close(): void {
    this.#closing.abort(new Error('the client was closed'));
    this.#transport?.close?.();
  }

  /** Once a base path: over plain http, everybody on the way can read the token. */
  #warnOfClearText(): void {
    if (this.logger === undefined || this.#warnedOf === this.#basePath) return;
    if (!isClearText(this.#basePath)) return;
    this.#warnedOf = this.#basePath;
    try {
      this.logger.warn(
        `basePath is http://, so tokens and messages travel in clear text; use https://`,
      );
    } catch (error) {
      // What the logger throws does the call no harm.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
