import { notFound } from '../http/serviceError.js';
import type { Clock } from '../time/clock.js';
import type { Attachment } from './attachment.js';
import { Contact } from './contact.js';
import type { ContactOptions, Watcher } from './contact.js';
import { FirstAnswers } from './firstAnswers.js';
import { Stamps } from './stamps.js';
import { Tokens } from './tokens.js';

/** The emulator's state. It exists in memory only. */
export class Store {
  readonly tokens = new Tokens();
  readonly contacts = new Map<string, Contact>();
  readonly attachments = new Map<string, Attachment>();
  /** The responses to calls that start a chat. */
  readonly answers = new FirstAnswers();
  readonly #stamps: Stamps;
  readonly #watchers = new Set<Watcher>();

  constructor(clock: Clock) {
    this.#stamps = new Stamps(clock);
  }

  /**
   * Adds a watcher of all chats, called after those added before.
   *
   * @returns a function that removes the watcher
   */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  /** Opens a contact. */
  openContact(options: ContactOptions): Contact {
    const contact = new Contact(this.#stamps, this.#watchers, options);
    this.contacts.set(contact.id, contact);
    for (const watcher of this.#watchers) watcher.seeOpened?.(contact);
    return contact;
  }

  /** Deletes a contact with its tokens and its files. */
  forget(contact: Contact): void {
    this.contacts.delete(contact.id);
    this.tokens.forget(contact);
    for (const { id } of contact.attachments) this.attachments.delete(id);
    if (contact.clientToken) this.answers.forget('StartChatContact', contact.clientToken);
  }

  /** @throws ServiceError ResourceNotFoundException if there is no contact with this id */
  contact(contactId: string): Contact {
    const contact = this.contacts.get(contactId);
    if (!contact) {
      throw notFound('There is no such contact', {
        ResourceId: contactId,
        ResourceType: 'CONTACT',
      });
    }
    return contact;
  }
}
