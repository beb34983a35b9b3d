import type { Contact } from './contact.js';
import type { ParticipantRole } from './item.js';
import type { Participant } from './participant.js';

/** The display names of those who join because somebody is to speak. */
const NAMES: Readonly<Record<ParticipantRole, string>> = {
  AGENT: 'Agent',
  CUSTOMER: 'Customer',
  SYSTEM: 'SYSTEM_MESSAGE',
  CUSTOM_BOT: 'Bot',
  SUPERVISOR: 'Supervisor',
};

/** The participant with a role who can speak: one who has been admitted and has not left. */
export function presentSpeaker(contact: Contact, role: ParticipantRole): Participant | undefined {
  return contact.participants.find(
    (participant) =>
      participant.role === role && participant.state !== 'left' && participant.state !== 'invited',
  );
}

/**
 * The participant who speaks with a role: the one who is there, else one who was invited, else
 * somebody new. They join the chat if they have not joined yet.
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
