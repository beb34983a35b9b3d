/**
 * Where a session stands.
 *
 *                 connect()              subscribed
 *     ┌────────┐ ───────────► ┌────────────┐ ────► ┌───────────┐
 *     │  idle  │              │ connecting │       │ connected │ ◄──┐
 *     └────────┘ ◄─────────── └────────────┘       └───────────┘    │ subscribed
 *                  aborted                              │ socket    │
 *                                                       ▼ lost      │
 *                                               ┌──────────────┐    │
 *                                               │ reconnecting │ ───┘
 *                                               └──────────────┘
 *
 *     from each of these:  the chat has ended ──► ended
 *                          the token is refused ─► failed
 *                          disconnect(), close() ► closed
 *
 * The last three are final.
 */
export const SessionState = {
  /** Not connected yet. */
  IDLE: 'idle',
  /** On the way to the first subscription that the service acknowledges. */
  CONNECTING: 'connecting',
  /** The service has acknowledged the subscription; items come live. */
  CONNECTED: 'connected',
  /** The socket is lost, and the session is on the way to another. */
  RECONNECTING: 'reconnecting',
  /** The chat is over, and everything said in it has been delivered. */
  ENDED: 'ended',
  /** The service refuses the token, so nothing more can be learned of the chat. */
  FAILED: 'failed',
  /** The program has left. */
  CLOSED: 'closed',
} as const;

export type SessionState = (typeof SessionState)[keyof typeof SessionState];

/** Whether a session stays in this state for good. */
export function isFinal(state: SessionState): boolean {
  return (
    state === SessionState.ENDED || state === SessionState.FAILED || state === SessionState.CLOSED
  );
}
