import { ApiError, type CallFacts } from '../errors/ApiError.js';

/** What is wrong with the bytes to upload. */
export type SourceFault =
  /** There is no such file, or reading it failed; `cause` says why. */
  | 'unreadable'
  /** There are not as many bytes as were announced. */
  | 'size-mismatch'
  /** There is no byte. */
  | 'empty'
  /** There are more bytes than the service takes. */
  | 'too-large';

/** The bytes to upload stand in the way, not the network. Nothing of them has been kept. */
export class SourceError extends ApiError {
  override readonly name = 'SourceError';
  readonly fault: SourceFault;

  /** @param problem - what is wrong, after "UploadAttachment cannot send the file: it". */
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

/** A file, or a stream, that fails when it is read. */
export function unreadable(facts: CallFacts, cause: unknown): SourceError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SourceError(facts, 'unreadable', `cannot be read: ${reason}`, cause);
}
