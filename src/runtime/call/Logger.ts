/** What the client logs to; `console` is one, and so are the loggers of the AWS SDK's users. */
export interface Logger {
  /** Never called: it is declared so that loggers of the AWS SDK fit, and the other way round. */
  trace?(...content: unknown[]): void;
  debug(...content: unknown[]): void;
  info(...content: unknown[]): void;
  warn(...content: unknown[]): void;
  error(...content: unknown[]): void;
}
