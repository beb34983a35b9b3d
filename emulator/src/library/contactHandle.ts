import type { Contact } from '../chat/contact.js';
import type { Item, ParticipantRole } from '../chat/item.js';
import { joinSpeaker } from '../chat/speaker.js';
import { contracts } from '../contract/contracts.js';
import { pushInto } from '../controls/pushItem.js';
import type { PushedItem } from '../controls/pushItem.js';
import { conflict, invalid } from '../http/serviceError.js';
import { checkScenario } from '../scenarios/readScenario.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { Service } from '../service/service.js';
import type { ContactView, ParticipantView } from './emulator.js';

const DEFAULT_TIMEOUT = 5000;

/** A chat that tests can inspect and take part in. */
export class ContactHandle implements ContactView {
  readonly #service: Service;
  readonly #contact: Contact;

  /** @throws ServiceError ResourceNotFoundException if there is no contact with this id */
  constructor(service: Service, contactId: string) {
    this.#service = service;
    this.#contact = service.store.contact(contactId);
  }

  get transcript(): readonly Item[] {
    return this.#contact.transcript.items;
  }

  get participants(): readonly ParticipantView[] {
    return this.#contact.participants.map((participant) => ({
      participantId: participant.id,
      role: participant.role,
      displayName: participant.displayName,
      state: participant.state,
      openSockets: this.#service.sockets.count(participant),
    }));
  }

  say(role: ParticipantRole, content: string): Item {
    if (role === 'SYSTEM') return this.push({ ContentType: 'text/plain', Content: content });
    this.#assertOpen();
    const speaker = joinSpeaker(this.#contact, role, this.#service.clock.now());
    return this.#contact.say(speaker, 'text/plain', content);
  }

  push(item: PushedItem): Item {
    const fault = contracts().controls.fault('PushItemRequest', item);
    if (fault !== undefined) throw invalid(fault);
    this.#assertOpen();
    return pushInto(this.#service, this.#contact, item);
  }

  dropSockets(): number {
    return this.#contact.participants.reduce(
      (sum, participant) => sum + this.#service.sockets.drop(participant),
      0,
    );
  }

  play(scenario: Scenario): Promise<void> {
    return Promise.resolve().then(() =>
      this.#service.scenarios.play(this.#contact, checkScenario(scenario)).finished(),
    );
  }

  waitFor(
    predicate: (item: Item) => boolean,
    { timeout = DEFAULT_TIMEOUT }: { readonly timeout?: number } = {},
  ): Promise<Item> {
    const contact = this.#contact;
    const known = contact.transcript.items.find(predicate);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const stop = this.#service.store.watch({
        seeItem: (seenIn, item) => {
          if (seenIn !== contact) return;
          try {
            if (!predicate(item)) return;
            resolve(item);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          clearTimeout(timer);
          stop();
        },
      });
      const timer = setTimeout(() => {
        stop();
        const { length } = contact.transcript;
        reject(new Error(`No item matched within ${timeout} ms, out of ${length} items`));
      }, timeout);
    });
  }

  #assertOpen(): void {
    if (this.#contact.ended) throw conflict('The chat has ended');
  }
}
