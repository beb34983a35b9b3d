import type { SendMessageRequest } from '../model/SendMessageRequest.js';
import { ChatSessionError } from './errors/ChatSessionError.js';
import { isFinal, SessionState } from './SessionState.js';

/** The state of a session, and the errors of methods that are not possible in that state. */
export class Lifecycle {
  #state: SessionState = SessionState.IDLE;
  /** Why the session failed, or why it assumes that the chat is over. */
  #cause: unknown;
  readonly #changed: (state: SessionState, previous: SessionState, cause: unknown) => void;

  /** @param changed - called after each change. It may change the state itself. */
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

  /** Whether the participant can send: the session was started and is not over. */
  get isOpen(): boolean {
    return this.#state !== SessionState.IDLE && !this.isOver;
  }

  /** Changes the state. A final state never changes. */
  to(state: SessionState, cause?: unknown): void {
    const previous = this.#state;
    if (state === previous || this.isOver) return;
    this.#state = state;
    if (isFinal(state)) this.#cause = cause;
    this.#changed(state, previous, cause);
  }

  /** @throws ChatSessionError whose message begins with `failure`, unless the session is open. */
  checkOpen(failure: string): void {
    if (!this.isOpen) throw this.error(failure);
  }

  /**
   * Returns the error for something that is not possible in this state.
   *
   * @param failure - what is not possible.
   * @param message - the message that was not sent, if there is one.
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
