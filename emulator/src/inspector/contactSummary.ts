import type { Contact } from '../chat/contact.js';
import type { ParticipantRole } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { Sockets } from '../sockets/sockets.js';

/** Somebody in a chat, as the controls show them. */
export interface ParticipantSummary {
  readonly participantId: string;
  readonly role: ParticipantRole;
  readonly displayName: string;
  readonly state: Participant['state'];
  readonly openSockets: number;
}

/** A contact, as the controls and the inspector list it. */
export interface ContactSummary {
  readonly contactId: string;
  readonly ended: boolean;
  readonly participants: readonly ParticipantSummary[];
  /** How many items its transcript has. */
  readonly items: number;
}

/** What is said of a contact in a list. */
export function contactSummary(sockets: Sockets, contact: Contact): ContactSummary {
  return {
    contactId: contact.id,
    ended: contact.ended,
    participants: contact.participants.map((participant) => ({
      participantId: participant.id,
      role: participant.role,
      displayName: participant.displayName,
      state: participant.state,
      openSockets: sockets.count(participant),
    })),
    items: contact.transcript.length,
  };
}

/** Whether a contact is looked for: by its id or the name of somebody in it, in any case. */
export function isLookedFor({ id, participants }: Contact, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return (
    id.includes(wanted) ||
    participants.some(({ displayName }) => displayName.toLowerCase().includes(wanted))
  );
}
