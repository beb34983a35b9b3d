import { optionParameters } from './service/optionParameters.js';
import { createAuthentications, type Authentications } from './service/authentications.js';
import { defaultBasePath, hostSettings } from './service/hostSettings.js';
import { Authenticator } from './runtime/auth/Authenticator.js';
import { replaceable, replaceAll } from './runtime/auth/replaceable.js';
import { checkOptions, checkTimeout } from './runtime/call/invoke.js';
import { Core } from './runtime/call/Core.js';
import { CallEvents, type CallObserver } from './runtime/call/CallEvents.js';
import { writeParameters } from './runtime/request/buildRequest.js';
import { inspectedAs } from './runtime/values/inspectedAs.js';
import type { SuperagentPlugin } from './runtime/transport/plugins.js';
import { serverUrl, type HostSetting } from './runtime/request/serverUrl.js';
import { checkSettings, createPluggableTransport, now, userAgent } from '#platform';

/**
 * The settings and connections that API calls share: base URL, authentication, timeouts, retries
 * and interceptors. API classes use `ApiClient.instance` unless you pass them another client.
 *
 * @example
 * const client = ApiClient.instance;
 * client.timeout = 10_000;
 * client.maxAttempts = 5;
 */
export class ApiClient extends Core {
  static #instance: ApiClient | undefined;

  /** The client that is used if you pass no other. You can replace it. */
  static get instance(): ApiClient {
    return (ApiClient.#instance ??= new ApiClient());
  }
  static set instance(instance: ApiClient) {
    ApiClient.#instance = instance;
  }

  /**
   * How calls are authenticated, keyed by the names of the security schemes in the OpenAPI document. A
   * secret is a string, or a function that returns a string or a promise of one. A setting may be
   * replaced by a plain object, such as `{ apiKey, apiKeyPrefix }`. Initially, none is set.
   *
   * @throws TypeError if you assign an object with an unknown setting.
   */
  get authentications(): Authentications {
    return this.#authentications;
  }
  set authentications(authentications: Partial<Record<keyof Authentications, object>>) {
    replaceAll(this.#authentications, authentications);
  }

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

  readonly #authentications: Authentications;
  readonly #events: CallEvents;

  /**
   * Creates a client with its own settings and connections.
   *
   * @param basePath - the base URL, by default that of the first server in the OpenAPI document.
   * @throws TypeError if `basePath` is not a base URL.
   *
   * @example
   * const client = new ApiClient('http://127.0.0.1:4580');
   */
  constructor(basePath: string = defaultBasePath) {
    const authentications = replaceable(createAuthentications());
    const authenticator = new Authenticator(authentications);
    const events = new CallEvents();
    const platform = { createTransport: createPluggableTransport, now, userAgent };
    super(basePath, platform, {
      events,
      // Operations with a server of their own use it unless the client has another base path.
      serverOf: ({ server }) => (this.basePath === defaultBasePath ? server : undefined),
      check: (operation, input, options) => {
        checkTimeout(this);
        checkOptions(operation, options, optionParameters);
        authenticator.checkArguments(operation, input);
      },
      prepare: (operation, input) => {
        checkSettings(this);
        return authenticator.credentials(operation, input);
      },
      addTo: (parts, operation, input, credentials) => {
        for (const credential of credentials) authenticator.write(parts, credential);
        writeParameters(parts, optionParameters, input);
        if (!this.cache && operation.method === 'GET') parts.query.push(`_=${Date.now()}`);
      },
    });
    this.#authentications = authentications;
    this.#events = events;
    inspectedAs(this, () => Object.assign({ basePath: this.basePath, authentications }, this));
  }

  /**
   * Calls `observer` for every attempt, retry and result of every call. The events are sufficient
   * for metrics and traces, and contain no secrets.
   *
   * @returns a function that removes the observer.
   *
   * @example
   * client.observe((event) => {
   *   if (event.type === 'result') histogram.record(event.duration, { operation: event.operation });
   * });
   */
  observe(observer: CallObserver): () => void {
    return this.#events.observe(observer);
  }

  /** The servers that the OpenAPI document lists. */
  hostSettings(): readonly HostSetting[] {
    return hostSettings;
  }

  /**
   * Builds the URL of a server, to be assigned to `basePath`.
   *
   * @param index - the server's index in `hostSettings()`.
   * @param variables - values for the server's URL variables. A variable that you leave out has its
   * default value.
   * @throws Error if the index or a variable does not exist, or if a value is not allowed.
   *
   * @example
   * client.basePath = client.getBasePathFromSettings(1);
   */
  getBasePathFromSettings(index: number, variables?: Readonly<Record<string, string>>): string {
    return serverUrl(this.hostSettings(), index, variables);
  }
}
