import { withSecret, type Authentication, type Credential, type Secret } from './Authentication.js';

/** An API key in a header, in the query or in a cookie. Inspections do not show its value. */
export class ApiKeyAuth implements Authentication {
  readonly type = 'apiKey';
  readonly in: Credential['in'];
  /** Of the header, the query parameter or the cookie. */
  readonly name: string;
  #apiKey: Secret | null | undefined;
  #apiKeyPrefix: string | null | undefined;

  constructor(location: Credential['in'], name: string) {
    this.in = location;
    this.name = name;
  }

  /** The key, or a function that returns it or a promise of it. Default: none, nothing is sent. */
  get apiKey(): Secret | null | undefined {
    return this.#apiKey;
  }
  set apiKey(apiKey: Secret | null | undefined) {
    this.#apiKey = apiKey;
  }

  /** Stands before the key with a space, as `Token` in `Token abc`. Default: none. */
  get apiKeyPrefix(): string | null | undefined {
    return this.#apiKeyPrefix;
  }
  set apiKeyPrefix(prefix: string | null | undefined) {
    this.#apiKeyPrefix = prefix;
  }

  get isSet(): boolean {
    return this.#apiKey !== undefined && this.#apiKey !== null;
  }

  credential(): Credential | undefined | Promise<Credential> {
    if (this.#apiKey === undefined || this.#apiKey === null) return undefined;
    const prefix = this.#apiKeyPrefix;
    return withSecret(this.#apiKey, `the apiKey for ${this.name}`, (key) => ({
      in: this.in,
      name: this.name,
      value: prefix ? `${prefix} ${key}` : key,
    }));
  }
}
