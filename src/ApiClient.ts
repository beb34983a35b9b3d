import {
  createAuthentications,
  defaultBasePath,
  hostSettings,
  type Authentications,
} from './api/service.js';
import type { DataAndResponse } from './runtime/answer.js';
import { checkBasePath, isClearText } from './runtime/basePath.js';
import { makeCall } from './runtime/call.js';
import { checkOptions } from './runtime/callback.js';
import { CallEvents, type CallObserver } from './runtime/events.js';
import { Interceptors, type Interceptor } from './runtime/interceptors.js';
import type { Logger } from './runtime/Logger.js';
import type { Operation } from './runtime/operation.js';
import type { CallOptions } from './runtime/options.js';
import { createTransport, userAgent } from '#platform';
import { checkArguments, type Input } from './runtime/request.js';
import { RateLimiter } from './runtime/retry/RateLimiter.js';
import { RetryQuota } from './runtime/retry/RetryQuota.js';
import { serverUrl, type HostSetting } from './runtime/servers.js';
import type { SuperagentPlugin } from './runtime/transport/superagent.js';
import type { Transport } from './runtime/transport/Transport.js';

/**
 * Where the service is, how calls are authenticated, and what holds for all of them. An Api class
 * uses `ApiClient.instance` unless it is given another.
 *
 * @example
 * const client = ApiClient.instance;
 * client.basePath = client.getBasePathFromSettings(0, { region: 'eu-central-1' });
 * client.authentications.bearer.apiKey = connectionToken;
 */
export class ApiClient {
  static #instance: ApiClient | undefined;

  /** The client that is used where no other is given. May be replaced. */
  static get instance(): ApiClient {
    return (ApiClient.#instance ??= new ApiClient());
  }
  static set instance(instance: ApiClient) {
    ApiClient.#instance = instance;
  }

  /**
   * How calls are authenticated. `bearer.apiKey` is the token of calls that pass `null` or
   * `undefined` as theirs, a string or a function that returns one or a promise of one;
   * `hmac.apiKey` with `hmac.apiKeyPrefix` is sent as `Authorization`. Default: none is set.
   */
  readonly authentications: Authentications = createAuthentications();

  /** Headers of every request. Arguments of a call go before them. Default: none. */
  defaultHeaders: Record<string, string> = {};

  /** How long an attempt may take, in ms; `Infinity` for no limit. Default: 60,000. */
  timeout = 60_000;

  /**
   * How long a call may take with everything it does, asking for the token too, in ms; `Infinity`
   * for no limit. Default: 300,000.
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

  /** Whether superagent keeps cookies and sends them again. Default: false. */
  enableCookies = false;

  /**
   * An `http.Agent` or `https.Agent` for every request, such as a proxy's or one with a private CA.
   * It must fit the protocol of `basePath`, and stays its owner's: `close` does not touch it.
   * Default: agents of our own that keep connections alive, one a protocol.
   */
  requestAgent: object | undefined = undefined;

  /** superagent plugins, applied to every request in this order. Default: none. */
  plugins: readonly SuperagentPlugin[] | undefined = undefined;

  readonly #quota = new RetryQuota();
  readonly #limiter = new RateLimiter(() => performance.now());
  readonly #events = new CallEvents();
  readonly #interceptors = new Interceptors();
  #warnedOf: string | undefined;
  #basePath: string;
  #transport: Transport | undefined;
  #closed = false;

  /**
   * @param basePath - default: the service in us-east-1.
   * @throws TypeError where it is no base URL.
   */
  constructor(basePath: string = defaultBasePath) {
    this.#basePath = checkBasePath(basePath);
  }

  /**
   * The URL that the paths of the operations are appended to, without trailing slash.
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

  /** What carries the requests. Default: superagent. */
  get transport(): Transport {
    return (this.#transport ??= createTransport(this));
  }
  set transport(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Runs an operation. The methods of the Api classes come down to this.
   *
   * @param input - the arguments by their names.
   * @param options - options of the call, and optional parameters of the operation by their names.
   * @throws TypeError for arguments and options that make no request, Error after `close`, else an
   * ApiError.
   */
  async call<Data>(
    operation: Operation<Data>,
    input: Input,
    options?: CallOptions | null,
  ): Promise<DataAndResponse<Data>> {
    this.#checkOpen(operation);
    checkOptions(operation, options);
    this.#warnOfClearText();
    return makeCall(operation, { ...options, ...input }, options ?? {}, {
      authentications: this.authentications,
      basePath: this.#basePath,
      cache: this.cache,
      deadline: this.deadline,
      defaultHeaders: this.defaultHeaders,
      events: this.#events,
      interceptors: this.#interceptors,
      limiter: this.retryMode === 'adaptive' ? this.#limiter : undefined,
      maxAttempts: this.maxAttempts,
      quota: this.#quota,
      timeout: this.timeout,
      transport: this.transport,
      userAgent,
    });
  }

  /**
   * Tells `observer` what happens to each call: its attempts, its retries and their reasons, its
   * result. Enough for metrics and traces, and nothing in it is secret.
   *
   * @returns takes the observer off again.
   */
  observe(observer: CallObserver): () => void {
    return this.#events.observe(observer);
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

  /** @throws Error where a required argument is missing, or after `close`. */
  checkArguments(operation: Operation<unknown>, input: Input): void {
    this.#checkOpen(operation);
    checkArguments(operation, input, this.authentications);
  }

  /** The servers of the service's description. */
  hostSettings(): readonly HostSetting[] {
    return hostSettings;
  }

  /**
   * The URL of a server, to be set as `basePath`.
   *
   * @param index - of the server in `hostSettings()`.
   * @param variables - values of its variables, such as `{ region: 'eu-central-1' }`; those left out
   * have their default.
   * @throws Error for an index or a variable that is not there, or a value that cannot be.
   */
  getBasePathFromSettings(index: number, variables?: Readonly<Record<string, string>>): string {
    return serverUrl(this.hostSettings(), index, variables);
  }

  /**
   * Closes the connections that are kept alive. Later calls fail, calls under way too. May be
   * called twice.
   */
  close(): void {
    this.#closed = true;
    this.#transport?.close?.();
  }

  /** Once a base path: over plain http, everybody on the way can read the token. */
  #warnOfClearText(): void {
    if (this.logger === undefined || this.#warnedOf === this.#basePath) return;
    if (!isClearText(this.#basePath)) return;
    this.#warnedOf = this.#basePath;
    this.logger.warn(
      `basePath is http://, so tokens and messages travel in clear text; use https://`,
    );
  }

  #checkOpen(operation: Operation<unknown>): void {
    if (!this.#closed) return;
    throw new Error(
      `${operation.methodName} was called after close(); make a new ApiClient for further calls`,
    );
  }
}
