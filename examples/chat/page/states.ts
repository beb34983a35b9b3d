import type { SessionState } from 'amazon_connect_participant_service';

/** Whether nothing more can be said in a session. */
export function isOver(state: SessionState): boolean {
  return state === 'ended' || state === 'failed' || state === 'closed';
}
