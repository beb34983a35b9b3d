import type { Authentication, Credential } from './Authentication.js';

interface BasicSettings {
  username?: string | null | undefined;
  password?: string | null | undefined;
}

/** A user name and a password in the Authorization header (RFC 7617). */
export class BasicAuth implements Authentication {
  readonly type = 'basic';
  readonly #settings: BasicSettings;

  /** @param settings - the object that holds the user name and password, by default a new one. */
  constructor(settings: BasicSettings = {}) {
    this.#settings = settings;
  }

  /** @default undefined, which sends nothing */
  get username(): string | null | undefined {
    return this.#settings.username;
  }
  set username(username: string | null | undefined) {
    this.#settings.username = username;
  }

  /**
   * The password. `console.log` and `util.inspect` do not show it.
   *
   * @default ''
   */
  get password(): string | null | undefined {
    return this.#settings.password;
  }
  set password(password: string | null | undefined) {
    this.#settings.password = password;
  }

  get isSet(): boolean {
    return this.username !== undefined && this.username !== null;
  }

  credential(): Credential | undefined {
    if (!this.isSet) return undefined;
    const bytes = new TextEncoder().encode(`${this.username ?? ''}:${this.password ?? ''}`);
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return { in: 'header', name: 'Authorization', value: `Basic ${base64}` };
  }

  like(settings: BasicSettings): BasicAuth {
    return new BasicAuth(settings);
  }
}
