/**
 * Where the client writes its log lines. `console` fits, and so do the loggers of AWS SDK users.
 */
export interface Logger {
  /**
   * Never called. It is declared so that this type and the AWS SDK's are assignable to each other.
   */
  trace?(...content: unknown[]): void;
  /** Logs details for debugging. */
  debug(...content: unknown[]): void;
  /** Logs a successful call. */
  info(...content: unknown[]): void;
  /** Logs a warning. */
  warn(...content: unknown[]): void;
  /** Logs a failed call. */
  error(...content: unknown[]): void;
}
