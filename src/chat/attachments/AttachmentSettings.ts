/** What a session sets for all its attachments. */
export interface AttachmentSettings {
  /**
   * How long nothing may move of an attachment's bytes, in ms; `Infinity` for as long as it likes.
   * Some of the last bytes count as moved while they still wait in the buffers of the system: over a
   * slow line, do not set less than the default. Default: 60,000.
   */
  readonly idleTimeout?: number | undefined;
  /** An agent for the connections to the store. Node only. Default: a connection for each file. */
  readonly requestAgent?: object | null | undefined;
}

export const defaultIdleTimeout = 60_000;
