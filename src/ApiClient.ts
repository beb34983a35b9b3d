import { optionParameters } from './service/optionParameters.js';
import { createAuthentications, type Authentications } from './service/authentications.js';
import { defaultBasePath, hostSettings } from './service/hostSettings.js';
import { Authenticator } from './runtime/auth/Authenticator.js';
import { replaceable, replaceAll } from './runtime/auth/replaceable.js';
import { checkOptions } from './runtime/call/invoke.js';
import { Core, type CallFace } from './runtime/call/Core.js';
import { CallEvents, type CallObserver } from './runtime/call/CallEvents.js';
import { inspectedAs } from './runtime/values/inspectedAs.js';
import { serverUrl, type HostSetting } from './runtime/request/serverUrl.js';
import { checkSettings, createTransport, userAgent } from '#platform';

/**
 * Where the service is, how calls are authenticated, and what holds for all of them. An Api class
 * uses `ApiClient.instance` unless it is given another.
 *
 * @example
 * const client = ApiClient.instance;
 * client.timeout = 10_000;
 * client.maxAttempts = 5;
 */
export class ApiClient extends Core {
  static #instance: ApiClient | undefined;

  /** The client that is used where no other is given. May be replaced. */
  static get instance(): ApiClient {
    return (ApiClient.#instance ??= new ApiClient());
  }
  static set instance(instance: ApiClient) {
    ApiClient.#instance = instance;
  }

  /**
   * How calls are authenticated, by the names of the security schemes in the service's description.
   * A secret is a string, or a function that returns one or a promise of one. A setting may be
   * replaced by a plain object, such as `{ apiKey, apiKeyPrefix }`. Default: none is set.
   *
   * @throws TypeError, on setting, for an auth setting that there is not.
   */
  get authentications(): Authentications {
    return this.#authentications;
  }
  set authentications(authentications: Partial<Record<keyof Authentications, object>>) {
    replaceAll(this.#authentications, authentications);
  }

  readonly #authentications: Authentications;
  readonly #events: CallEvents;

  /**
   * @param basePath - default: the first server of the service's description.
   * @throws TypeError where it is no base URL.
   */
  constructor(basePath: string = defaultBasePath) {
    const authentications = replaceable(createAuthentications());
    const authenticator = new Authenticator(authentications);
    const events = new CallEvents();
    const platform = { createTransport, userAgent };
    const check: CallFace['check'] = (operation, input, options) => {
      checkOptions(operation, options, optionParameters);
      authenticator.checkArguments(operation, input);
    };
    super(basePath, platform, {
      defaultBasePath,
      authenticator,
      check,
      checkSettings,
      events,
      optionParameters,
    });
    this.#authentications = authentications;
    this.#events = events;
    inspectedAs(this, () => Object.assign({ basePath: this.basePath, authentications }, this));
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

  /** The servers of the service's description. */
  hostSettings(): readonly HostSetting[] {
    return hostSettings;
  }

  /**
   * The URL of a server, to be set as `basePath`.
   *
   * @param index - of the server in `hostSettings()`.
   * @param variables - values of its variables by their names; those left out have their default.
   * @throws Error for an index or a variable that is not there, or a value that cannot be.
   */
  getBasePathFromSettings(index: number, variables?: Readonly<Record<string, string>>): string {
    return serverUrl(this.hostSettings(), index, variables);
  }
}
