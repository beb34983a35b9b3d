import type { Call } from './operation.js';

/** Takes the participant out of the chat. */
export function disconnectParticipant({ contact, participant }: Call): object {
  contact.leave(participant);
  return {};
}
