/** How long what a client is given can be used, in milliseconds of the emulator's clock. */
export interface Lifetimes {
  /**
   * A connection token, from when it was issued.
   *
   * @default 86400000, a day
   */
  readonly connectionToken?: number;
  /**
   * A WebSocket, from when its URL was handed out: its ConnectionExpiry.
   *
   * @default 3600000, an hour
   */
  readonly webSocket?: number;
  /**
   * The transcript, from the end of the chat: how long GetTranscript answers those who were there
   * until then. All other calls are refused.
   *
   * @default 0: in the service the tokens of a chat end with it
   */
  readonly transcriptAfterEnd?: number;
}

const AN_HOUR = 3_600_000;

/**
 * Fills in what is not said.
 *
 * @throws TypeError naming the lifetime that is not a time
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
