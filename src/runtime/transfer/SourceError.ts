import { ApiError, type CallFacts } from '../errors/ApiError.js';

/** What is wrong with the bytes to upload. */
export type SourceFault =
  /** The file does not exist, or reading it failed. `cause` has the reason. */
  | 'unreadable'
  /** The number of bytes differs from the announced size. */
  | 'size-mismatch'
  /** There are no bytes. */
  | 'empty'
  /** There are more bytes than the service accepts. */
  | 'too-large';

/**
 * The bytes to upload are at fault, not the network. `fault` says what is wrong. The service has
 * kept none of them.
 */
export class SourceError extends ApiError {
  /** Always `'SourceError'`. */
  override readonly name = 'SourceError';
  /** What is wrong with the bytes. */
  readonly fault: SourceFault;

  /** @param problem - what is wrong, to follow "UploadAttachment cannot send the file: it". */
  constructor(facts: CallFacts, fault: SourceFault, problem: string, cause?: unknown) {
    super(`${facts.operation} cannot send the file: it ${problem}`, {
      ...facts,
      retryable: false,
      outcome: 'not-applied',
      cause,
    });
    this.fault = fault;
  }
}

/** The error for a file or stream that cannot be read. */
export function unreadable(facts: CallFacts, cause: unknown): SourceError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SourceError(facts, 'unreadable', `cannot be read: ${reason}`, cause);
}
