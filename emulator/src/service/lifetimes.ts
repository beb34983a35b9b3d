/** How long tokens, sockets and transcripts are valid, in milliseconds of the emulator's clock. */
export interface Lifetimes {
  /**
   * A connection token, counted from when it was issued.
   *
   * @default 86400000, a day
   */
  readonly connectionToken?: number;
  /**
   * A WebSocket, counted from when its URL was returned: its ConnectionExpiry.
   *
   * @default 3600000, an hour
   */
  readonly webSocket?: number;
  /**
   * How long GetTranscript still works after the end of the chat, for participants who were present
   * until then. All other calls are refused.
   *
   * @default 0, because the service's tokens expire when the chat ends
   */
  readonly transcriptAfterEnd?: number;
}

const AN_HOUR = 3_600_000;

/**
 * Checks the options and adds the defaults.
 *
 * @throws TypeError that names the invalid lifetime
 */
export function readLifetimes({
  connectionToken = 24 * AN_HOUR,
  webSocket = AN_HOUR,
  transcriptAfterEnd = 0,
}: Lifetimes = {}): Required<Lifetimes> {
  const lifetimes = { connectionToken, webSocket, transcriptAfterEnd };
  for (const [name, ms] of Object.entries(lifetimes)) {
    if (!Number.isFinite(ms) || ms < 0) {
      throw new TypeError(`lifetimes.${name} must be 0 or more milliseconds`);
    }
  }
  return lifetimes;
}
