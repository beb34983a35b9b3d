import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import type { Outcome } from '../../runtime/errors/ApiError.js';
import type { SessionState } from '../SessionState.js';

/** A session cannot do something in its current state, or could not do it in time. */
export class ChatSessionError extends Error {
  override readonly name = 'ChatSessionError';
  /** The session's state when the error was created. */
  readonly state: SessionState;
  /** `not-applied` if the service was never called. `unknown` if it was called and did not respond. */
  readonly outcome: Outcome;
  /** Pass this token to send an unsent message again safely. Absent for other errors. */
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
