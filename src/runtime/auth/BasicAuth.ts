import type { Authentication, Credential } from './Authentication.js';

interface BasicSettings {
  username?: string | null | undefined;
  password?: string | null | undefined;
}

/** A user name and a password in the header Authorization (RFC 7617). */
export class BasicAuth implements Authentication {
  readonly type = 'basic';
  readonly #settings: BasicSettings;

  /** @param settings - where name and password are kept. Default: an object of its own. */
  constructor(settings: BasicSettings = {}) {
    this.#settings = settings;
  }

  /** Default: none, nothing is sent. */
  get username(): string | null | undefined {
    return this.#settings.username;
  }
  set username(username: string | null | undefined) {
    this.#settings.username = username;
  }

  /** Inspections do not show it. Default: empty. */
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
