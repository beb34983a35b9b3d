import { randomUUID } from 'node:crypto';

import { FirstAnswers } from './firstAnswers.js';
import type { ParticipantRole } from './item.js';

/**
 * A participant of a chat.
 *
 *                                                 ┌────says something────┐
 *                                                 ▼                      │
 *     invited ──connection──► connecting ──join──► connected ──is quiet──► idle ──disconnect──► left
 *                                 └──disconnect──►┴───────────disconnect──────────────────────►┤
 *                                                             (a flow goes on)──► leaving ──end──►┘
 *
 * A participant who is `connecting` can make all calls, but the others don't see it. A customer is
 * connected by its first connection; all others have to say that they are connected.
 */
export class Participant {
  readonly id = randomUUID();
  readonly answers = new FirstAnswers();
  readonly role: ParticipantRole;
  readonly displayName: string;
  /** The deadline for the first connection, in milliseconds since 1970. */
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

  /** The members of an item that identify its sender. */
  get sender(): { ParticipantId: string; DisplayName: string; ParticipantRole: ParticipantRole } {
    return {
      ParticipantId: this.id,
      DisplayName: this.displayName,
      ParticipantRole: this.role,
    };
  }
}
