import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import type { Outcome } from '../../runtime/errors/ApiError.js';
import type { SessionState } from '../SessionState.js';

/** A session cannot do something in its state, or could not do it in time. */
export class ChatSessionError extends Error {
  override readonly name = 'ChatSessionError';
  /** The session's state when the error was made. */
  readonly state: SessionState;
  /** `not-applied`: the service was never asked. `unknown`: it was asked, and did not answer. */
  readonly outcome: Outcome;
  /** With this token a message that was not sent may be sent again. Absent for all else. */
  declare readonly clientToken?: string;

  constructor(
    message: string,
    state: SessionState,
    details: { cause?: unknown; outcome?: Outcome; message?: SendMessageRequest } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.state = state;
    this.outcome = details.outcome ?? 'not-applied';
    const clientToken = details.message?.ClientToken;
    if (clientToken !== undefined) this.clientToken = clientToken;
  }
}
