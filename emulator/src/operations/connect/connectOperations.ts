import type { RequestNotes } from '../../http/request.js';
import type { Service } from '../../service/service.js';
import { createParticipant } from './createParticipant.js';
import { startChatContact } from './startChatContact.js';
import { stopContact } from './stopContact.js';

/**
 * A call that starts, joins or stops a chat. Its body has been checked against the contract. It
 * records whether the call was a repeat. Each operation has its own body type, so `never` is used
 * for all of them.
 */
export type ContactOperation = (service: Service, request: never, notes: RequestNotes) => object;

/** The calls that start, join and stop a chat, by their operationIds. */
export const contactOperations: Readonly<Record<string, ContactOperation>> = {
  StartChatContact: startChatContact,
  CreateParticipant: createParticipant,
  StopContact: stopContact,
};
