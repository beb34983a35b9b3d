import type { ParticipantRole } from '../../model/ParticipantRole.js';
import type { SessionState } from '../SessionState.js';
import type { ConversationEntry } from './ConversationEntry.js';

/** Another participant who is typing. */
export interface TypingParticipant {
  readonly ParticipantId?: string;
  readonly DisplayName?: string;
  readonly ParticipantRole?: ParticipantRole;
}

/** The state of a conversation at one moment. Snapshots are immutable: a change creates a new one. */
export interface ConversationSnapshot {
  /**
   * The entries in the order of the conversation, with those being sent last. The array is created
   * when you first read it, and stays the same until an entry changes.
   */
  readonly entries: readonly ConversationEntry[];
  /** The participants who are typing, in the order in which they started. */
  readonly typing: readonly TypingParticipant[];
  /** The state of the session. */
  readonly state: SessionState;
  /** Whether `loadEarlier` may find entries from before the first one. */
  readonly hasEarlier: boolean;
}
