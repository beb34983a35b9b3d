import type { Contact, Watcher } from '../chat/contact.js';
import { EVENT } from '../chat/item.js';
import type { Item } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { Clock } from '../time/clock.js';
import type { Behaviour } from './agentScript.js';

/**
 * A built-in agent. It joins every chat right after the customer, reads the customer's messages,
 * types and answers, through the same code as participants who connect over HTTP.
 */
export class Agent implements Watcher {
  readonly #clock: Clock;
  readonly #behaviour: Behaviour;
  /** The agent's participant in each active chat. */
  readonly #joined = new Map<Contact, Participant>();

  constructor(clock: Clock, behaviour: Behaviour) {
    this.#clock = clock;
    this.#behaviour = behaviour;
  }

  seeItem(contact: Contact, item: Item): void {
    if (item.ParticipantId !== contact.participants[0]?.id) return;
    if (item.ContentType === `${EVENT}participant.joined`) {
      this.#later(contact, 0, () => {
        this.#join(contact);
      });
    }
    const self = this.#joined.get(contact);
    if (!self || !contact.shows(item, self)) return;
    // The response to the customer's own call comes first.
    this.#later(contact, 0, () => {
      this.#hear(contact, self, item);
    });
  }

  seeLeft(contact: Contact, participant: Participant): void {
    if (this.#joined.get(contact) === participant) this.#joined.delete(contact);
  }

  seeEnded(contact: Contact): void {
    this.#joined.delete(contact);
  }

  #join(contact: Contact): void {
    const { displayName, greeting } = this.#behaviour;
    const self = contact.invite('AGENT', displayName, this.#clock.now());
    contact.join(self);
    this.#joined.set(contact, self);
    if (greeting !== undefined) contact.say(self, 'text/plain', greeting);
    const [customer] = contact.participants;
    const before = contact.transcript.items.filter(
      (item) =>
        item.ContactId === contact.id &&
        item.ParticipantId === customer?.id &&
        contact.shows(item, self),
    );
    for (const item of before) this.#hear(contact, self, item);
  }

  #hear(contact: Contact, self: Participant, message: Item): void {
    if (message.Type !== 'MESSAGE') return;
    if (contact.hasReceipts) contact.acknowledge(self, message, 'read');
    const reply = this.#behaviour.reply(message);
    if (!reply) return;
    contact.type(self);
    this.#later(contact, reply.delay, () => {
      if (self.isPresent) contact.say(self, reply.contentType, reply.content);
    });
  }

  /** Runs something after a delay, unless the chat has ended by then. */
  #later(contact: Contact, ms: number, run: () => void): void {
    this.#clock.at(this.#clock.now() + ms, () => {
      if (!contact.ended) run();
    });
  }
}
