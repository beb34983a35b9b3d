import { unguessable } from '../secrets/signer.js';

/** A sign-in page: where it redirects, and when it expires. */
interface SignInPage {
  readonly sessionId: string;
  readonly redirectUri: string;
  readonly expires: number;
}

/**
 * The sign-ins of a contact, by session id:
 *
 *     (unknown) ──authentication.initiated──► pending ──succeeded, failed, cancelled, …──► finished
 */
export class SignIns {
  readonly #sessions = new Map<string, 'pending' | 'finished'>();
  readonly #pages = new Map<string, SignInPage>();

  /** Begins a sign-in. Returns false if there was one with this session id. */
  begin(sessionId: string): boolean {
    if (this.#sessions.has(sessionId)) return false;
    this.#sessions.set(sessionId, 'pending');
    return true;
  }

  isPending(sessionId: string): boolean {
    return this.#sessions.get(sessionId) === 'pending';
  }

  /** Ends a sign-in, whatever its result. */
  finish(sessionId: string): void {
    if (this.#sessions.has(sessionId)) this.#sessions.set(sessionId, 'finished');
  }

  /** Creates a page on which the customer signs in, and returns its unguessable code. */
  addPage(sessionId: string, redirectUri: string, expires: number): string {
    const code = unguessable();
    this.#pages.set(code, { sessionId, redirectUri, expires });
    return code;
  }

  /** Returns the page with this code, unless it has expired or its sign-in is not pending. */
  findPage(code: string, now: number): SignInPage | undefined {
    const page = this.#pages.get(code);
    return page && now < page.expires && this.isPending(page.sessionId) ? page : undefined;
  }
}
