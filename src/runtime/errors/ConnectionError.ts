import { isError } from '../values/isError.js';
import { ApiError, type CallFacts } from './ApiError.js';
import { isNeverConnected, isPermanent } from './connectionFaults.js';

/**
 * The request could not be sent, or the connection broke before the answer was complete. `cause`
 * says why, and its `code` is the platform's, such as `ECONNREFUSED`.
 */
export class ConnectionError extends ApiError {
  override readonly name = 'ConnectionError';
  /** Whether the connection had been kept alive, and died before any byte of an answer came. */
  readonly stale: boolean;

  constructor(facts: CallFacts, fault: unknown) {
    const cause = connectionFault(fault);
    super(`${facts.operation} got no complete answer: ${cause.message}`, {
      ...facts,
      retryable: !isPermanent(cause),
      outcome: isError(fault) && isNeverConnected(fault) ? 'not-applied' : 'unknown',
      cause,
      hint: cause.code === undefined ? undefined : hints[cause.code],
    });
    this.stale = isError(fault) && 'staleConnection' in fault;
  }
}

const hints: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no such host: look at the region in basePath.',
  ETOOLARGE: 'Raise maxResponseBytes of the client if such answers are to be expected.',
};

/** The platform's error in a form that may be shown. */
export interface ConnectionFault extends Error {
  readonly code?: string;
}

/**
 * A copy of the transport's error with nothing but its message and its code: HTTP clients hang the
 * request with all its headers on theirs.
 */
function connectionFault(fault: unknown): ConnectionFault {
  if (!isError(fault)) return new Error('the transport failed without an Error');
  const copy: ConnectionFault & { code?: string } = new Error(summary(fault));
  copy.name = fault.name;
  const code = codeOf(fault);
  if (code !== undefined) copy.code = code;
  return copy;
}

/** The message; where Node tried several addresses, theirs, since the sum of them has none. */
function summary(fault: Error): string {
  if (fault.message !== '') return fault.message;
  const inner: unknown[] = 'errors' in fault && Array.isArray(fault.errors) ? fault.errors : [];
  const messages = inner.filter(isError).map((error) => error.message);
  return messages.join('; ') || codeOf(fault) || fault.name;
}

function codeOf(fault: Error): string | undefined {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
}
