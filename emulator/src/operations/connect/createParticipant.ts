import type { ParticipantRole } from '../../chat/item.js';
import type { RequestNotes } from '../../http/request.js';
import { conflict } from '../../http/serviceError.js';
import type { Service } from '../../service/service.js';
import { timestamp } from '../../time/clock.js';
import { TIME_TO_CONNECT } from './startChatContact.js';

/** The members of a CreateParticipant request that the emulator uses. */
export interface CreateParticipantRequest {
  readonly ContactId: string;
  readonly ParticipantDetails: {
    readonly ParticipantRole: ParticipantRole;
    readonly DisplayName: string;
  };
  readonly ClientToken?: string;
}

/** The response of CreateParticipant. */
export interface CreateParticipantResponse {
  readonly ParticipantCredentials: {
    readonly ParticipantToken: string;
    readonly Expiry: string;
  };
  readonly ParticipantId: string;
}

/** Invites a participant to a chat, who must connect within five minutes. */
export function createParticipant(
  { store, clock }: Service,
  { ContactId, ParticipantDetails, ClientToken }: CreateParticipantRequest,
  notes: RequestNotes = {},
): CreateParticipantResponse {
  const contact = store.contact(ContactId);
  const create = (): CreateParticipantResponse => {
    if (contact.ended) throw conflict('The chat has ended');
    const { ParticipantRole, DisplayName } = ParticipantDetails;
    const participant = contact.invite(ParticipantRole, DisplayName, clock.now() + TIME_TO_CONNECT);
    return {
      ParticipantCredentials: {
        ParticipantToken: store.tokens.issueParticipantToken({ contact, participant }),
        Expiry: timestamp(participant.connectBy),
      },
      ParticipantId: participant.id,
    };
  };
  return contact.answers.once('CreateParticipant', ClientToken, create, notes);
}
