import { randomUUID } from 'node:crypto';

import { FirstAnswers } from './firstAnswers.js';
import type { ParticipantRole } from './item.js';

/**
 * Somebody in a chat.
 *
 *                                                 ┌────says something────┐
 *                                                 ▼                      │
 *     invited ──connection──► connecting ──join──► connected ──is quiet──► idle ──disconnect──► left
 *                                 └──disconnect──►┴───────────disconnect──────────────────────►┤
 *                                                             (a flow goes on)──► leaving ──end──►┘
 *
 * Who is `connecting` can make all calls, and the others do not see it. A customer is connected by its
 * first connection, everybody else says so.
 */
export class Participant {
  readonly id = randomUUID();
  readonly answers = new FirstAnswers();
  readonly role: ParticipantRole;
  readonly displayName: string;
  /** Until when the first connection must be made, in milliseconds since 1970. */
  readonly connectBy: number;
  state: 'invited' | 'connecting' | 'connected' | 'idle' | 'leaving' | 'left' = 'invited';

  constructor(role: ParticipantRole, displayName: string, connectBy: number) {
    this.role = role;
    this.displayName = displayName;
    this.connectBy = connectBy;
  }

  /** Whether the participant has joined the chat and not left it. */
  get isPresent(): boolean {
    return this.state === 'connected' || this.state === 'idle';
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
