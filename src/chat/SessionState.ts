/**
 * The state of a session.
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
 * The last three are final. The event `over` says which one it is.
 */
export const SessionState = {
  /** Not connected yet. */
  IDLE: 'idle',
  /** Connecting for the first time. */
  CONNECTING: 'connecting',
  /** The service has acknowledged the subscription, and live items are delivered. */
  CONNECTED: 'connected',
  /** The socket was lost, and the session is opening another one. */
  RECONNECTING: 'reconnecting',
  /**
   * The program called `disconnect()`. The session sends queued messages, then leaves the chat.
   * Until the chat ends, a customer may still receive messages, such as a survey, and answer them.
   */
  LEAVING: 'leaving',
  /** The chat is over. */
  ENDED: 'ended',
  /** The service refuses the participant, so nothing can be learned about the chat. */
  FAILED: 'failed',
  /** The program closed the session. */
  CLOSED: 'closed',
} as const;

export type SessionState = (typeof SessionState)[keyof typeof SessionState];

/** Whether the state is final. */
export function isFinal(state: SessionState): state is 'ended' | 'failed' | 'closed' {
  return (
    state === SessionState.ENDED || state === SessionState.FAILED || state === SessionState.CLOSED
  );
}
