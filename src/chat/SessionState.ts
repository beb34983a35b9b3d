/**
 * Where a session stands.
 *
 *                 connect()              subscribed
 *     ┌────────┐ ───────────► ┌────────────┐ ────► ┌───────────┐
 *     │  idle  │              │ connecting │       │ connected │ ◄──┐
 *     └────────┘ ◄─────────── └────────────┘       └───────────┘    │ subscribed
 *                  given up                             │ socket    │
 *                                                       ▼ lost      │
 *                                               ┌──────────────┐    │
 *                                               │ reconnecting │ ───┘
 *                                               └──────────────┘
 *
 *     connecting, connected, reconnecting ── disconnect() ──► leaving
 *
 *     From each of these: the chat has ended, or the service refuses
 *                         a participant who was in it              ──► ended
 *                         the service refuses a participant who was
 *                         never in it, or the request itself       ──► failed
 *                         close(); in `leaving` also leaveTimeout,
 *                         and at once if it is not a customer      ──► closed
 *
 * The last three are final, and the event `over` tells which one it is.
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
  /**
   * The program has called `disconnect()`. What was handed over is sent; then the participant leaves.
   * A customer may still receive messages, such as a survey, and answer them, until the chat ends.
   */
  LEAVING: 'leaving',
  /** The chat is over. */
  ENDED: 'ended',
  /** The service refuses the participant, so nothing can be learned about the chat. */
  FAILED: 'failed',
  /** The program has closed the session. */
  CLOSED: 'closed',
} as const;

export type SessionState = (typeof SessionState)[keyof typeof SessionState];

/** Whether a session stays in this state for good. */
export function isFinal(state: SessionState): state is 'ended' | 'failed' | 'closed' {
  return (
    state === SessionState.ENDED || state === SessionState.FAILED || state === SessionState.CLOSED
  );
}
