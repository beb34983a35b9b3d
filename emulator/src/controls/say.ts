import type { ParticipantRole } from '../chat/item.js';
import { joinSpeaker } from '../chat/speaker.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { conflict } from '../http/serviceError.js';
import type { ControlCall } from './control.js';

interface SayRequest {
  readonly role: Exclude<ParticipantRole, 'SYSTEM'>;
  readonly content: string;
}

/**
 * Sends a plain-text message as a participant with a role. If there is no such participant, a new
 * one joins.
 */
export function say({ service, values }: ControlCall, { role, content }: SayRequest): Answer {
  const contact = service.store.contact(values('path', 'id') ?? '');
  if (contact.ended) throw conflict('The chat has ended');
  const speaker = joinSpeaker(contact, role, service.clock.now());
  return jsonAnswer(contact.say(speaker, 'text/plain', content));
}
