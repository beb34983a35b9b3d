import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { contactSummary } from '../inspector/contactSummary.js';
import { inspectorPage } from '../inspector/inspectorFiles.js';
import type { ControlCall } from './control.js';

/** Returns all contacts, including ended ones, oldest first. */
export function listContacts({ service }: ControlCall): Answer {
  const contacts = Array.from(service.store.contacts.values(), (contact) =>
    contactSummary(service.sockets, contact),
  );
  return jsonAnswer({ contacts });
}

/** Returns everything about a contact. A browser receives the inspector. */
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
