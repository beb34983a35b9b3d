import { isGiven } from '../values/kinds.js';
import { withSecret, type Authentication, type Credential, type Secret } from './Authentication.js';

interface ApiKeySettings {
  apiKey?: Secret | null | undefined;
  apiKeyPrefix?: string | null | undefined;
}

/**
 * An API key in a header, the query or a cookie. `console.log` and `util.inspect` do not show the
 * key.
 */
export class ApiKeyAuth implements Authentication {
  /** Always `'apiKey'`. */
  readonly type = 'apiKey';
  /** Where the key is sent. */
  readonly in: Credential['in'];
  /** The name of the header, query parameter or cookie. */
  readonly name: string;
  readonly #settings: ApiKeySettings;

  /**
   * Creates an API key that is not set yet.
   *
   * @param location - `'header'`, `'query'` or `'cookie'`.
   * @param name - the name of the header, query parameter or cookie.
   * @param settings - the object that holds the key and its prefix, by default a new one.
   */
  constructor(location: Credential['in'], name: string, settings: ApiKeySettings = {}) {
    this.in = location;
    this.name = name;
    this.#settings = settings;
  }

  /**
   * The key, or a function that returns the key or a promise of it. It is called for every call.
   *
   * @default undefined, which sends nothing
   */
  get apiKey(): Secret | null | undefined {
    return this.#settings.apiKey;
  }
  set apiKey(apiKey: Secret | null | undefined) {
    this.#settings.apiKey = apiKey;
  }

  /**
   * A prefix that is sent before the key, separated by a space: `Token` in `Token abc`.
   *
   * @default undefined
   */
  get apiKeyPrefix(): string | null | undefined {
    return this.#settings.apiKeyPrefix;
  }
  set apiKeyPrefix(prefix: string | null | undefined) {
    this.#settings.apiKeyPrefix = prefix;
  }

  /** Whether a key is set. */
  get isSet(): boolean {
    return isGiven(this.apiKey);
  }

  /**
   * The credential to send, or a promise of it; undefined if no key is set.
   *
   * @throws TypeError if the key is not a string.
   */
  credential(): Credential | undefined | Promise<Credential> {
    const { apiKey, apiKeyPrefix: prefix } = this.#settings;
    if (apiKey === undefined || apiKey === null) return undefined;
    return withSecret(apiKey, `the apiKey for ${this.name}`, (key) => ({
      in: this.in,
      name: this.name,
      value: prefix ? `${prefix} ${key}` : key,
    }));
  }

  /** Creates an authentication with the settings of a plain object. Later changes to it apply. */
  like(settings: ApiKeySettings & Readonly<Record<string, unknown>>): ApiKeyAuth {
    const { in: place, name } = settings;
    return new ApiKeyAuth(
      isPlace(place) ? place : this.in,
      typeof name === 'string' ? name : this.name,
      settings,
    );
  }
}

function isPlace(place: unknown): place is Credential['in'] {
  return place === 'header' || place === 'query' || place === 'cookie';
}
