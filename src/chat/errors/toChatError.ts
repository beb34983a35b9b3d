import { ApiError } from '../../runtime/errors/ApiError.js';
import type { ChatError } from '../ChatSessionEvents.js';
import type { SessionState } from '../SessionState.js';
import { ChatItemError } from './ChatItemError.js';
import { ChatSessionError } from './ChatSessionError.js';
import { ChatSocketError } from './ChatSocketError.js';
import { ParticipantTokenError } from './ParticipantTokenError.js';

const known = [ApiError, ChatItemError, ChatSessionError, ChatSocketError, ParticipantTokenError];

/** Converts an error to one of the classes that `error` listeners can expect. */
export function toChatError(error: unknown, state: SessionState): ChatError {
  if (known.some((kind) => error instanceof kind)) return error as ChatError;
  const why = error instanceof Error ? `: ${error.message}` : '';
  return new ChatSessionError(`something failed in the session${why}`, state, { cause: error });
}
