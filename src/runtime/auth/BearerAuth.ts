import { isGiven } from '../values/kinds.js';
import { withSecret, type Authentication, type Credential, type Secret } from './Authentication.js';

interface BearerSettings {
  accessToken?: Secret | null | undefined;
}

/**
 * A token in the Authorization header, usually a bearer token (RFC 6750). `console.log` and
 * `util.inspect` do not show the token.
 */
export class BearerAuth implements Authentication {
  readonly type = 'bearer';
  readonly #settings: BearerSettings;
  readonly #scheme: string;

  /**
   * @param settings - the object that holds the token, by default a new one.
   * @param scheme - the word before the token.
   */
  constructor(settings: BearerSettings = {}, scheme = 'Bearer') {
    this.#settings = settings;
    this.#scheme = scheme;
  }

  /**
   * The token, or a function that returns the token or a promise of it. It is called for every
   * call.
   *
   * @default undefined, which sends nothing
   */
  get accessToken(): Secret | null | undefined {
    return this.#settings.accessToken;
  }
  set accessToken(accessToken: Secret | null | undefined) {
    this.#settings.accessToken = accessToken;
  }

  get isSet(): boolean {
    return isGiven(this.accessToken);
  }

  credential(): Credential | undefined | Promise<Credential> {
    const { accessToken } = this.#settings;
    if (accessToken === undefined || accessToken === null) return undefined;
    return withSecret(accessToken, 'accessToken', (token) => ({
      in: 'header',
      name: 'Authorization',
      value: `${this.#scheme} ${token}`,
    }));
  }

  like(settings: BearerSettings): BearerAuth {
    return new BearerAuth(settings, this.#scheme);
  }
}
