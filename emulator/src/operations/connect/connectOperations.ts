import type { RequestNotes } from '../../http/request.js';
import type { Service } from '../../service/service.js';
import { createParticipant } from './createParticipant.js';
import { startChatContact } from './startChatContact.js';
import { stopContact } from './stopContact.js';

/**
 * A call that starts, joins or stops a chat, with a body that keeps to the contract. It notes whether
 * it has been applied before. Each has its own type of body: `never` stands for any of them.
 */
export type ContactOperation = (service: Service, request: never, notes: RequestNotes) => object;

/** The calls that start, join and stop a chat, by the name that the contract gives them. */
export const contactOperations: Readonly<Record<string, ContactOperation>> = {
  StartChatContact: startChatContact,
  CreateParticipant: createParticipant,
  StopContact: stopContact,
};
