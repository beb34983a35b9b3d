import { EVENT } from '../../chat/item.js';
import { invalidMember } from '../../http/serviceError.js';
import type { Call } from './operation.js';

interface CancelParticipantAuthenticationRequest {
  readonly SessionId: string;
}

/** Cancels a pending sign-in, and shows it to everyone in the chat. */
export function cancelParticipantAuthentication(
  { contact, participant }: Call,
  { SessionId }: CancelParticipantAuthenticationRequest,
): object {
  if (!contact.signIns.isPending(SessionId)) {
    throw invalidMember(
      'SessionId',
      'Member must name a sign-in of this chat that is not finished',
    );
  }
  contact.signIns.finish(SessionId);
  contact.append({
    Type: 'EVENT',
    ContentType: `${EVENT}authentication.cancelled`,
    Content: JSON.stringify({ SessionId }),
    ...participant.sender,
  });
  return {};
}
