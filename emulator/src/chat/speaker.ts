import type { Contact } from './contact.js';
import type { ParticipantRole } from './item.js';
import type { Participant } from './participant.js';

/** The display names of participants who are created to say something. */
const NAMES: Readonly<Record<ParticipantRole, string>> = {
  AGENT: 'Agent',
  CUSTOMER: 'Customer',
  SYSTEM: 'SYSTEM_MESSAGE',
  CUSTOM_BOT: 'Bot',
  SUPERVISOR: 'Supervisor',
};

/** Returns a participant with this role who can speak: one who has been admitted and has not left. */
export function presentSpeaker(contact: Contact, role: ParticipantRole): Participant | undefined {
  return contact.participants.find(
    (participant) =>
      participant.role === role && participant.state !== 'left' && participant.state !== 'invited',
  );
}

/**
 * Returns the participant who speaks for a role: one who is present, or else one who was invited,
 * or else a new one. The participant joins the chat if necessary.
 *
 * @param now in milliseconds since 1970
 */
export function joinSpeaker(
  contact: Contact,
  role: ParticipantRole,
  now: number,
  displayName = NAMES[role],
): Participant {
  const speaker =
    presentSpeaker(contact, role) ??
    contact.participants.find(
      (participant) => participant.role === role && participant.state === 'invited',
    ) ??
    contact.invite(role, displayName, now);
  contact.join(speaker);
  return speaker;
}
