/**
 * Where the client writes its log lines. `console` fits, and so do the loggers of AWS SDK users.
 */
export interface Logger {
  /**
   * Never called. It is declared so that this type and the AWS SDK's are assignable to each other.
   */
  trace?(...content: unknown[]): void;
  debug(...content: unknown[]): void;
  info(...content: unknown[]): void;
  warn(...content: unknown[]): void;
  error(...content: unknown[]): void;
}
