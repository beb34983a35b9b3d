import type { TimelineSnapshot } from './delivery/Timeline.js';

/**
 * What another process needs to go on with a session, as plain data for JSON. It holds the
 * participant token: keep it as you keep that.
 */
export interface ChatSessionSnapshot {
  readonly version: 1;
  /** Null where the token's function was never asked. */
  readonly participantToken: string | null;
  /** What has been delivered. */
  readonly delivered: TimelineSnapshot;
  /** Messages that are not known to be sent. With their ClientTokens it is safe to send them again. */
  readonly unsent: readonly UnsentMessage[];
}

export interface UnsentMessage {
  readonly ContentType: string;
  readonly Content: string;
  readonly ClientToken: string;
}

/** @throws TypeError where it is none of this version */
export function checkSnapshot(snapshot: ChatSessionSnapshot): void {
  const { version, delivered, unsent } = snapshot as Partial<ChatSessionSnapshot>;
  if (version !== 1 || !delivered || !Array.isArray(unsent)) {
    throw new TypeError('a snapshot must be what ChatSession.snapshot() gave, of version 1');
  }
}
