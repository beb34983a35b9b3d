import { timestamp } from '../clock.js';
import { conflict } from '../serviceError.js';
import type { Service } from '../service.js';
import type { ParticipantRole } from '../store/item.js';
import { once } from './once.js';
import { TIME_TO_CONNECT } from './startChatContact.js';

/** What CreateParticipant takes, of what the emulator reads. */
export interface CreateParticipantRequest {
  readonly ContactId: string;
  readonly ParticipantDetails: {
    readonly ParticipantRole: ParticipantRole;
    readonly DisplayName: string;
  };
  readonly ClientToken?: string;
}

/** What CreateParticipant returns. */
export interface CreateParticipantResponse {
  readonly ParticipantCredentials: {
    readonly ParticipantToken: string;
    readonly Expiry: string;
  };
  readonly ParticipantId: string;
}

/** Invites somebody to a chat, who must connect within five minutes. */
export function createParticipant(
  { store, clock }: Service,
  { ContactId, ParticipantDetails, ClientToken }: CreateParticipantRequest,
): CreateParticipantResponse {
  const contact = store.contact(ContactId);
  return once(contact.answers, 'CreateParticipant', ClientToken, () => {
    if (contact.ended) throw conflict('The chat has ended');
    const { ParticipantRole, DisplayName } = ParticipantDetails;
    const participant = contact.invite(ParticipantRole, DisplayName, clock.now() + TIME_TO_CONNECT);
    return {
      ParticipantCredentials: {
        ParticipantToken: store.tokens.issueParticipantToken(participant),
        Expiry: timestamp(participant.connectBy),
      },
      ParticipantId: participant.id,
    };
  });
}
