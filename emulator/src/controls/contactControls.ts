import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { contactSummary } from '../inspector/contactSummary.js';
import { inspectorPage } from '../inspector/inspectorFiles.js';
import type { ControlCall } from './control.js';

/** Shows all contacts, those that have ended too, the oldest first. */
export function listContacts({ service }: ControlCall): Answer {
  const contacts = Array.from(service.store.contacts.values(), (contact) =>
    contactSummary(service.sockets, contact),
  );
  return jsonAnswer({ contacts });
}

/** Shows all that the emulator knows of a contact; a browser gets the inspector. */
export function describeContact({ service, values }: ControlCall): Answer {
  const id = values('path', 'id') ?? '';
  if (values('header', 'Accept')?.includes('text/html')) {
    return inspectorPage('../', service.store.contacts.has(id) ? 200 : 404);
  }
  const contact = service.store.contact(id);
  const { items: _, ...summary } = contactSummary(service.sockets, contact);
  return jsonAnswer({
    ...summary,
    transcript: contact.transcript.items,
    counts: contact.counts,
  });
}
