import { asError, isError } from '../values/isError.js';
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

  constructor(facts: CallFacts, thrown: unknown) {
    const fault = asError(thrown);
    const message = messageOf(fault);
    const code = codeOf(fault);
    super(`${facts.operation} received no complete response: ${message}`, {
      ...facts,
      retryable: !isPermanent(fault),
      outcome: isNeverConnected(fault) ? 'not-applied' : 'unknown',
      // A copy, because HTTP clients attach the request with all its headers to their errors.
      cause: Object.assign(new Error(message), { name: fault.name }, code && { code }),
      hint: hints[code ?? ''],
    });
    this.stale = 'staleConnection' in fault;
  }
}

const hints: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host does not exist: check the region in basePath.',
  ETOOLARGE: 'To accept such a response, raise maxResponseBytes.',
};

/**
 * The error's message. An AggregateError, which Node throws after trying several addresses, has
 * none, so the messages of its errors are joined.
 */
function messageOf(fault: Error): string {
  if (fault.message !== '') return fault.message;
  const inner: unknown[] = 'errors' in fault && Array.isArray(fault.errors) ? fault.errors : [];
  const messages = inner.filter(isError).map(({ message }) => message);
  return messages.join('; ') || codeOf(fault) || fault.name;
}

function codeOf(fault: Error): string | undefined {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
}
