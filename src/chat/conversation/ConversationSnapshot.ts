import type { ParticipantRole } from '../../model/ParticipantRole.js';
import type { SessionState } from '../SessionState.js';
import type { ConversationEntry } from './ConversationEntry.js';

/** Somebody else who is typing. */
export interface TypingParticipant {
  readonly ParticipantId?: string;
  readonly DisplayName?: string;
  readonly ParticipantRole?: ParticipantRole;
}

/** A conversation as it is at a moment. It never changes; a newer one replaces it. */
export interface ConversationSnapshot {
  /**
   * In the order of the conversation; what is being sent comes last. The array is made when it is first
   * read, and is the same until an entry changes.
   */
  readonly entries: readonly ConversationEntry[];
  /** Those who are typing, in the order in which they began. */
  readonly typing: readonly TypingParticipant[];
  /** The state of the session. */
  readonly state: SessionState;
  /** Whether `loadEarlier` may bring entries from before the first one. */
  readonly hasEarlier: boolean;
}
