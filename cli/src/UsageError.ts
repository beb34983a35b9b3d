/** The arguments of the program are wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
