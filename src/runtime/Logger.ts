/** What the client logs to; `console` is one. */
export interface Logger {
  warn(message: string): void;
}
