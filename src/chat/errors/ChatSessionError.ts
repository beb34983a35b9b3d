import type { SendMessageRequest } from '../../model/SendMessageRequest.js';
import type { Outcome } from '../../runtime/errors/ApiError.js';
import type { SessionState } from '../SessionState.js';

/** What a session cannot do in the state in which it is. */
export class ChatSessionError extends Error {
  override readonly name = 'ChatSessionError';
  /** The session's state when it said so. */
  readonly state: SessionState;
  /** `not-applied`: the service was never asked. `unknown` where it was, and did not answer. */
  readonly outcome: Outcome;
  /** With which a message that was not sent may be sent again. Absent for all else. */
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
