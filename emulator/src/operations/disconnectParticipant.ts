import type { Call } from './operation.js';

/** Takes the participant out of the chat. */
export function disconnectParticipant({ participant }: Call): object {
  participant.contact.leave(participant);
  return {};
}
