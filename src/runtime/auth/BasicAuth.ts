import type { Authentication, Credential } from './Authentication.js';

/** A user name and a password in the header Authorization (RFC 7617). */
export class BasicAuth implements Authentication {
  readonly type = 'basic';
  /** Default: none, nothing is sent. */
  username: string | null | undefined;
  #password: string | null | undefined;

  /** Inspections do not show it. Default: empty. */
  get password(): string | null | undefined {
    return this.#password;
  }
  set password(password: string | null | undefined) {
    this.#password = password;
  }

  get isSet(): boolean {
    return this.username !== undefined && this.username !== null;
  }

  credential(): Credential | undefined {
    if (!this.isSet) return undefined;
    const bytes = new TextEncoder().encode(`${this.username ?? ''}:${this.#password ?? ''}`);
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return { in: 'header', name: 'Authorization', value: `Basic ${base64}` };
  }
}
