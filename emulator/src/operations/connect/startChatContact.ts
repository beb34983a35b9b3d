import type { Contact } from '../../chat/contact.js';
import { CHAT_CONTENT_TYPES, checkMessage, readContentTypes } from '../../chat/messageContent.js';
import type { MessageRules } from '../../chat/messageContent.js';
import type { Store } from '../../chat/store.js';
import type { RequestNotes } from '../../http/request.js';
import { invalidMember } from '../../http/serviceError.js';
import type { Service } from '../../service/service.js';

const A_MINUTE = 60_000;

/** How long a participant has for the first connection, in milliseconds. */
export const TIME_TO_CONNECT = 5 * A_MINUTE;

/** The default duration of a chat, in minutes: 25 hours. */
const DEFAULT_DURATION = 1500;

/** The members of a StartChatContact request that the emulator uses. */
export interface StartChatContactRequest {
  readonly ParticipantDetails: { readonly DisplayName: string };
  readonly InitialMessage?: { readonly ContentType: string; readonly Content: string };
  readonly ChatDurationInMinutes?: number;
  readonly PersistentChat?: {
    readonly RehydrationType?: 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT';
    readonly SourceContactId: string;
  };
  readonly RelatedContactId?: string;
  readonly SupportedMessagingContentTypes?: readonly string[];
  readonly ClientToken?: string;
}

/** The response of StartChatContact. */
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
  notes: RequestNotes = {},
): StartChatContactResponse {
  const { store, clock } = service;
  const { ParticipantDetails, InitialMessage, PersistentChat, RelatedContactId } = request;
  const { ChatDurationInMinutes = DEFAULT_DURATION } = request;
  const start = (): StartChatContactResponse => {
    if (PersistentChat && RelatedContactId !== undefined) {
      throw invalidMember('RelatedContactId', 'Member must be null beside PersistentChat');
    }
    const messageRules: MessageRules = {
      contentTypes: service.lenient
        ? CHAT_CONTENT_TYPES
        : readContentTypes(request.SupportedMessagingContentTypes),
      formerLimits: service.formerContentLimits,
    };
    if (InitialMessage) checkMessage(InitialMessage, messageRules);
    const continued = PersistentChat && continuedContact(store, PersistentChat);
    const related = RelatedContactId === undefined ? undefined : store.contact(RelatedContactId);

    const contact = store.openContact({
      continued,
      related,
      messageRules,
      clientToken: request.ClientToken,
    });
    contact.endAt(clock, clock.now() + ChatDurationInMinutes * A_MINUTE);
    const connectBy = clock.now() + TIME_TO_CONNECT;
    const customer = contact.invite('CUSTOMER', ParticipantDetails.DisplayName, connectBy);
    if (InitialMessage) {
      contact.say(customer, InitialMessage.ContentType, InitialMessage.Content);
    }
    return {
      ContactId: contact.id,
      ParticipantId: customer.id,
      ParticipantToken: store.tokens.issueParticipantToken({ contact, participant: customer }),
      ...(continued && { ContinuedFromContactId: continued.id }),
    };
  };
  return store.answers.once('StartChatContact', request.ClientToken, start, notes);
}

/**
 * The contact that a persistent chat continues: the named one, or the last one of the whole past
 * session that it belongs to.
 */
function continuedContact(
  store: Store,
  { RehydrationType, SourceContactId }: NonNullable<StartChatContactRequest['PersistentChat']>,
): Contact {
  const source = store.contact(SourceContactId);
  if (RehydrationType !== 'ENTIRE_PAST_SESSION') return source;
  return source.chat.findLast(({ ended }) => ended) ?? source;
}
