import { createParticipant } from '../operations/connect/createParticipant.js';
import { startChatContact } from '../operations/connect/startChatContact.js';
import type { Service } from '../service/service.js';
import type { Emulator } from './emulator.js';

/** Creates the methods that start and join chats. */
export function contactCalls(service: Service): Pick<Emulator, 'startChat' | 'addParticipant'> {
  return {
    startChat: ({ displayName, contentTypes }) =>
      Promise.resolve().then(() => {
        const started = startChatContact(service, {
          ParticipantDetails: { DisplayName: displayName },
          ...(contentTypes && { SupportedMessagingContentTypes: contentTypes }),
        });
        return {
          contactId: started.ContactId,
          participantId: started.ParticipantId,
          participantToken: started.ParticipantToken,
        };
      }),
    addParticipant: (contactId, { role, displayName }) =>
      Promise.resolve().then(() => {
        const { ParticipantId, ParticipantCredentials } = createParticipant(service, {
          ContactId: contactId,
          ParticipantDetails: { ParticipantRole: role, DisplayName: displayName },
        });
        return {
          participantId: ParticipantId,
          participantToken: ParticipantCredentials.ParticipantToken,
        };
      }),
  };
}
