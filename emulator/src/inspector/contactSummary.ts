import type { Contact } from '../chat/contact.js';
import type { ParticipantRole } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { Sockets } from '../sockets/sockets.js';

/** A participant, as the controls show it. */
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
  /** The number of items in its transcript. */
  readonly items: number;
}

/** Returns the summary of a contact. */
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

/**
 * Whether a contact matches a search: its id or the name of a participant contains the text,
 * ignoring case.
 */
export function isLookedFor({ id, participants }: Contact, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return (
    id.includes(wanted) ||
    participants.some(({ displayName }) => displayName.toLowerCase().includes(wanted))
  );
}
