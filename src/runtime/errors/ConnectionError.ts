import { isError } from '../values/isError.js';
import { ApiError, type CallFacts } from './ApiError.js';
import { isNeverConnected, isPermanent } from './connectionFaults.js';

/**
 * The request could not be sent, or the connection broke before the response was complete. `cause`
 * is the underlying error; its `code` comes from the platform, for example `ECONNREFUSED`.
 */
export class ConnectionError extends ApiError {
  /** Always `'ConnectionError'`. */
  override readonly name = 'ConnectionError';
  /** Whether a keep-alive connection broke before any byte of the response arrived. */
  readonly stale: boolean;

  constructor(facts: CallFacts, fault: unknown) {
    const cause = connectionFault(fault);
    super(`${facts.operation} received no complete response: ${cause.message}`, {
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
  ENOTFOUND: 'The host does not exist: check the region in basePath.',
  ETOOLARGE: 'If you expect responses of this size, raise maxResponseBytes.',
};

/** The platform's error, without secrets. */
export interface ConnectionFault extends Error {
  readonly code?: string;
}

/**
 * Copies only the message and the code of a transport's error, because HTTP clients attach the
 * request with all its headers.
 */
function connectionFault(fault: unknown): ConnectionFault {
  if (!isError(fault)) return new Error('the transport failed with a value that is not an Error');
  const copy: ConnectionFault & { code?: string } = new Error(summary(fault));
  copy.name = fault.name;
  const code = codeOf(fault);
  if (code !== undefined) copy.code = code;
  return copy;
}

/**
 * The error's message. An AggregateError, which Node throws after trying several addresses, has
 * none, so the messages of its errors are joined.
 */
function summary(fault: Error): string {
  if (fault.message !== '') return fault.message;
  const inner: unknown[] = 'errors' in fault && Array.isArray(fault.errors) ? fault.errors : [];
  const messages = inner.filter(isError).map((error) => error.message);
  return messages.join('; ') || codeOf(fault) || fault.name;
}

function codeOf(fault: Error): string | undefined {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
}
