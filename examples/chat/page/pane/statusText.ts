import type { SessionState } from 'amazon_connect_participant_service';
import type { Participant } from '../../chat.js';
import { isOver } from '../states.js';
import { words } from '../words/words.js';

/** What is to be said of a session. */
export interface Status {
  readonly state: SessionState;
  /** Whether this side has ended the chat, or left it. */
  readonly hasLeft: boolean;
  /** Whether the service refuses calls, because there are too many. */
  readonly isThrottled: boolean;
  /** Whether the transcript cannot be read. */
  readonly isBehind: boolean;
}

/** What the header says of a session. */
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
