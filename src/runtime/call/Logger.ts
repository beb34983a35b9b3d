/** What the client logs to; `console` is one, and so are the loggers of the AWS SDK's users. */
export interface Logger {
  debug(...content: unknown[]): void;
  info(...content: unknown[]): void;
  warn(...content: unknown[]): void;
  error(...content: unknown[]): void;
}
