import { unguessable } from '../secrets/signer.js';

/** The page of a sign-in: where it leads, and until when it may be opened. */
interface SignInPage {
  readonly sessionId: string;
  readonly redirectUri: string;
  readonly expires: number;
}

/**
 * The sign-ins of a contact, by session id.
 *
 *     (unknown) ──authentication.initiated──► pending ──succeeded, failed, cancelled, …──► finished
 */
export class SignIns {
  readonly #sessions = new Map<string, 'pending' | 'finished'>();
  readonly #pages = new Map<string, SignInPage>();

  /** Begins a sign-in. Says false when there has been one with this session id. */
  begin(sessionId: string): boolean {
    if (this.#sessions.has(sessionId)) return false;
    this.#sessions.set(sessionId, 'pending');
    return true;
  }

  isPending(sessionId: string): boolean {
    return this.#sessions.get(sessionId) === 'pending';
  }

  /** Ends a sign-in, whatever came of it. */
  finish(sessionId: string): void {
    if (this.#sessions.has(sessionId)) this.#sessions.set(sessionId, 'finished');
  }

  /** Makes a page on which the customer signs in, and returns its unguessable code. */
  addPage(sessionId: string, redirectUri: string, expires: number): string {
    const code = unguessable();
    this.#pages.set(code, { sessionId, redirectUri, expires });
    return code;
  }

  /** The page with this code, while it has not expired and its sign-in is pending. */
  findPage(code: string, now: number): SignInPage | undefined {
    const page = this.#pages.get(code);
    return page && now < page.expires && this.isPending(page.sessionId) ? page : undefined;
  }
}
