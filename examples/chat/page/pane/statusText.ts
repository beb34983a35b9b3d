import type { SessionState } from 'amazon_connect_participant_service';
import type { Participant } from '../../chat.js';
import { isOver } from '../states.js';
import { words } from '../words/words.js';

/** The facts about a session that the header shows. */
export interface Status {
  readonly state: SessionState;
  /** Whether this side has ended or left the chat. */
  readonly hasLeft: boolean;
  /** Whether the service is refusing calls because there are too many. */
  readonly isThrottled: boolean;
  /** Whether the transcript cannot be read. */
  readonly isBehind: boolean;
}

/** The text about a session in the header. */
export function statusText(
  { state, hasLeft, isThrottled, isBehind }: Status,
  { role, displayName }: Participant,
): string {
  if (hasLeft && isOver(state)) return role === 'AGENT' ? words.youLeft : words.youEnded;
  if (isThrottled && !isOver(state)) return words.throttled;
  if (state !== 'connected') return words.states[state];
  const notes = [words.states.connected, words.pane.self(displayName)];
  return isBehind ? words.behind : notes.join(' · ');
}
