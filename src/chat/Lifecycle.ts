import type { SendMessageRequest } from '../model/SendMessageRequest.js';
import { ChatSessionError } from './errors/ChatSessionError.js';
import { isFinal, SessionState } from './SessionState.js';

/** The state of a session, and the errors that say what cannot be done in it. */
export class Lifecycle {
  #state: SessionState = SessionState.IDLE;
  /** Why the session has failed, or has concluded that the chat is over. */
  #cause: unknown;
  readonly #changed: (state: SessionState, previous: SessionState, cause: unknown) => void;

  /** @param changed - is told of each change. It may change the state itself. */
  constructor(changed: (state: SessionState, previous: SessionState, cause: unknown) => void) {
    this.#changed = changed;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Whether the session is over. */
  get isOver(): boolean {
    return isFinal(this.#state);
  }

  /** Whether the participant can send: the session was started, and is not over. */
  get isOpen(): boolean {
    return this.#state !== SessionState.IDLE && !this.isOver;
  }

  /** Comes to another state. A final one stays. */
  to(state: SessionState, cause?: unknown): void {
    const previous = this.#state;
    if (state === previous || this.isOver) return;
    this.#state = state;
    if (isFinal(state)) this.#cause = cause;
    this.#changed(state, previous, cause);
  }

  /** @throws ChatSessionError that begins with `failure`, unless the session is open. */
  checkOpen(failure: string): void {
    if (!this.isOpen) throw this.error(failure);
  }

  /**
   * Why something cannot be done in this state.
   *
   * @param failure - what cannot be done.
   * @param message - the message that was not sent, if it is about one.
   */
  error(failure: string, message?: SendMessageRequest): ChatSessionError {
    const cause = this.#cause;
    let reason = `the session is ${this.#state}`;
    if (this.#state === SessionState.IDLE) reason = 'call connect() first';
    if (this.#state === SessionState.FAILED && cause instanceof Error) {
      reason = `the session has failed: ${cause.message}`;
    }
    const details = { cause, ...(message && { message }) };
    return new ChatSessionError(`${failure}: ${reason}`, this.#state, details);
  }
}
