import { checkMessage } from '../operations/sendMessage.js';
import { invalid } from '../serviceError.js';
import type { Service } from '../service.js';
import { once } from './once.js';

/** How long a participant has for its first connection, in milliseconds. */
export const TIME_TO_CONNECT = 5 * 60_000;

/** What StartChatContact takes, of what the emulator reads. */
export interface StartChatContactRequest {
  readonly ParticipantDetails: { readonly DisplayName: string };
  readonly InitialMessage?: { readonly ContentType: string; readonly Content: string };
  readonly PersistentChat?: { readonly SourceContactId: string };
  readonly RelatedContactId?: string;
  readonly ClientToken?: string;
}

/** What StartChatContact returns. */
export interface StartChatContactResponse {
  readonly ContactId: string;
  readonly ParticipantId: string;
  readonly ParticipantToken: string;
  readonly ContinuedFromContactId?: string;
}

/** Starts a chat with its customer, who must connect within five minutes. */
export function startChatContact(
  service: Service,
  request: StartChatContactRequest,
): StartChatContactResponse {
  const { store, clock } = service;
  const { ParticipantDetails, InitialMessage, PersistentChat, RelatedContactId } = request;
  return once(store.answers, 'StartChatContact', request.ClientToken, () => {
    if (PersistentChat && RelatedContactId !== undefined) {
      throw invalid('RelatedContactId: must not stand beside PersistentChat');
    }
    if (InitialMessage) checkMessage(InitialMessage.ContentType, InitialMessage.Content);
    const continued = PersistentChat && store.contact(PersistentChat.SourceContactId);
    const related = RelatedContactId === undefined ? undefined : store.contact(RelatedContactId);

    const contact = store.openContact({ continued, related });
    const connectBy = clock.now() + TIME_TO_CONNECT;
    const customer = contact.invite('CUSTOMER', ParticipantDetails.DisplayName, connectBy);
    if (InitialMessage) {
      contact.append({
        Type: 'MESSAGE',
        ContentType: InitialMessage.ContentType,
        Content: InitialMessage.Content,
        ...customer.sender,
      });
    }
    return {
      ContactId: contact.id,
      ParticipantId: customer.id,
      ParticipantToken: store.tokens.issueParticipantToken(customer),
      ...(continued && { ContinuedFromContactId: continued.id }),
    };
  });
}
