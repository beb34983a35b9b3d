import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Drops the open sockets of a chat, or of one of its participants, without a close frame. */
export function dropSockets({ service, values }: ControlCall): Answer {
  const contact = service.store.contact(values('path', 'id') ?? '');
  const participantId = values('query', 'participantId');
  const dropped = contact.participants
    .filter(({ id }) => participantId === undefined || id === participantId)
    .reduce((sum, participant) => sum + service.sockets.drop(participant), 0);
  return jsonAnswer({ dropped });
}
