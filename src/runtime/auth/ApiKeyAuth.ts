import { isGiven } from '../values/kinds.js';
import { withSecret, type Authentication, type Credential, type Secret } from './Authentication.js';

interface ApiKeySettings {
  apiKey?: Secret | null | undefined;
  apiKeyPrefix?: string | null | undefined;
}

/** An API key in a header, in the query or in a cookie. Inspections do not show its value. */
export class ApiKeyAuth implements Authentication {
  readonly type = 'apiKey';
  readonly in: Credential['in'];
  /** Of the header, the query parameter or the cookie. */
  readonly name: string;
  readonly #settings: ApiKeySettings;

  /** @param settings - where the key and its prefix are kept. Default: an object of its own. */
  constructor(location: Credential['in'], name: string, settings: ApiKeySettings = {}) {
    this.in = location;
    this.name = name;
    this.#settings = settings;
  }

  /** The key, or a function that returns it or a promise of it. Default: none, nothing is sent. */
  get apiKey(): Secret | null | undefined {
    return this.#settings.apiKey;
  }
  set apiKey(apiKey: Secret | null | undefined) {
    this.#settings.apiKey = apiKey;
  }

  /** Stands before the key with a space, as `Token` in `Token abc`. Default: none. */
  get apiKeyPrefix(): string | null | undefined {
    return this.#settings.apiKeyPrefix;
  }
  set apiKeyPrefix(prefix: string | null | undefined) {
    this.#settings.apiKeyPrefix = prefix;
  }

  get isSet(): boolean {
    return isGiven(this.apiKey);
  }

  credential(): Credential | undefined | Promise<Credential> {
    const { apiKey, apiKeyPrefix: prefix } = this.#settings;
    if (apiKey === undefined || apiKey === null) return undefined;
    return withSecret(apiKey, `the apiKey for ${this.name}`, (key) => ({
      in: this.in,
      name: this.name,
      value: prefix ? `${prefix} ${key}` : key,
    }));
  }

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
