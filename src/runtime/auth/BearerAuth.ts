import { withSecret, type Authentication, type Credential, type Secret } from './Authentication.js';

/** A bearer token in the header Authorization (RFC 6750). Inspections do not show its value. */
export class BearerAuth implements Authentication {
  readonly type = 'bearer';
  #accessToken: Secret | null | undefined;

  /** The token, or a function that returns it or a promise of it. Default: none, nothing is sent. */
  get accessToken(): Secret | null | undefined {
    return this.#accessToken;
  }
  set accessToken(accessToken: Secret | null | undefined) {
    this.#accessToken = accessToken;
  }

  get isSet(): boolean {
    return this.#accessToken !== undefined && this.#accessToken !== null;
  }

  credential(): Credential | undefined | Promise<Credential> {
    if (this.#accessToken === undefined || this.#accessToken === null) return undefined;
    return withSecret(this.#accessToken, 'accessToken', (token) => ({
      in: 'header',
      name: 'Authorization',
      value: `Bearer ${token}`,
    }));
  }
}
