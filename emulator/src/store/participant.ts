import { randomUUID } from 'node:crypto';

import type { Contact } from './contact.js';
import { FirstAnswers } from './firstAnswers.js';
import type { ParticipantRole } from './item.js';

/**
 * Somebody in a chat.
 *
 *     invited ──first connection──► connected ──disconnect──► left
 */
export class Participant {
  readonly id = randomUUID();
  readonly answers = new FirstAnswers();
  readonly contact: Contact;
  readonly role: ParticipantRole;
  readonly displayName: string;
  /** Until when the first connection must be made, in milliseconds since 1970. */
  readonly connectBy: number;
  state: 'invited' | 'connected' | 'left' = 'invited';

  constructor(contact: Contact, role: ParticipantRole, displayName: string, connectBy: number) {
    this.contact = contact;
    this.role = role;
    this.displayName = displayName;
    this.connectBy = connectBy;
  }

  /** The members of an item that say who sent it. */
  get sender(): { ParticipantId: string; DisplayName: string; ParticipantRole: ParticipantRole } {
    return {
      ParticipantId: this.id,
      DisplayName: this.displayName,
      ParticipantRole: this.role,
    };
  }
}
