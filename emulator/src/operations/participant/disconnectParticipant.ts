import type { Call } from './operation.js';

/** Removes the participant from the chat. */
export function disconnectParticipant({ contact, participant }: Call): object {
  contact.leave(participant);
  return {};
}
