/** The settings of a session for all its attachments. */
export interface AttachmentSettings {
  /**
   * How long a transfer may go without moving any bytes, in ms; `Infinity` for no limit. Bytes in
   * the system's send buffer count as moved, so don't go below the default on slow connections.
   * Default: 60,000.
   */
  readonly idleTimeout?: number | undefined;
  /** The agent for connections to the file store. Node only. Default: one connection per file. */
  readonly requestAgent?: object | null | undefined;
}

export const defaultIdleTimeout = 60_000;
