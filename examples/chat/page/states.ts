import type { SessionState } from 'amazon_connect_participant_service';

/** Whether no more messages can be sent in a session. */
export function isOver(state: SessionState): boolean {
  return state === 'ended' || state === 'failed' || state === 'closed';
}
