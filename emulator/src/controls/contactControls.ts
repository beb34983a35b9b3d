import type { Contact } from '../chat/contact.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { contactPage } from '../pages/contactPage.js';
import { overviewPage } from '../pages/overviewPage.js';
import type { Service } from '../service/service.js';
import type { ControlCall } from './control.js';

/** Leads to the page of the open contacts, whatever stands before it in the public URL. */
export function goToContacts(): Answer {
  return { status: 308, headers: { location: 'emulator/' } };
}

/** Shows a person what there is. */
export function showOverview({ service }: ControlCall): Answer {
  return overviewPage(service);
}

/** Shows all contacts, those that have ended too, the oldest first. */
export function listContacts({ service }: ControlCall): Answer {
  const contacts = Array.from(service.store.contacts.values(), (contact) => ({
    ...describe(service, contact),
    items: contact.transcript.length,
  }));
  return jsonAnswer({ contacts });
}

/** Shows all that the emulator knows of a contact; a browser gets a page for people. */
export function describeContact({ service, values }: ControlCall): Answer {
  const contact = service.store.contact(values('path', 'id') ?? '');
  if (values('header', 'Accept')?.includes('text/html')) return contactPage(service, contact);
  return jsonAnswer({
    ...describe(service, contact),
    transcript: contact.transcript.items,
    counts: contact.counts,
  });
}

function describe({ sockets }: Service, contact: Contact) {
  return {
    contactId: contact.id,
    ended: contact.ended,
    participants: contact.participants.map((participant) => ({
      participantId: participant.id,
      role: participant.role,
      displayName: participant.displayName,
      state: participant.state,
      openSockets: sockets.count(participant),
    })),
  };
}
