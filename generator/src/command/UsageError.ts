/** The command was called the wrong way. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
