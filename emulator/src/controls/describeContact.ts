import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Shows all that the emulator knows of a contact. */
export function describeContact({ service, values }: ControlCall): Answer {
  const contact = service.store.contact(values('path', 'id') ?? '');
  return jsonAnswer({
    contactId: contact.id,
    ended: contact.ended,
    participants: contact.participants.map(({ id, role, displayName }) => ({
      participantId: id,
      role,
      displayName,
      openSockets: 0,
    })),
    transcript: contact.transcript.items,
    counts: contact.counts,
  });
}
