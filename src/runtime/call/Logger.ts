/**
 * Receives the log lines of the client. Pass `console` or most other loggers.
 */
export interface Logger {
  /**
   * Never called. It is declared so that this type and those of other clients are assignable to
   * each other.
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
