import type { Contact, Watcher } from '../chat/contact.js';
import type { Item } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { DisconnectFlow } from '../disconnectFlow/disconnectFlow.js';
import { conflict } from '../http/serviceError.js';
import type { Clock } from '../time/clock.js';
import { Performance } from './Performance.js';
import type { Act, PerformanceView } from './Performance.js';
import type { Scenario, ScenarioSettings } from './scenario.js';

/** Plays scenarios in chats: in individual chats, or in each new one. */
export class Scenarios implements Watcher {
  readonly #clock: Clock;
  readonly #disconnectFlow: DisconnectFlow;
  #forNewChats: Scenario | undefined;
  /** The latest scenario of each chat. */
  readonly #performances = new WeakMap<Contact, Performance>();
  /** The scenarios that are being played. */
  readonly #playing = new Set<Performance>();
  /** The messages and files of customers that have been reported to a scenario. */
  readonly #seen = new WeakMap<Contact, Set<string>>();

  constructor(clock: Clock, disconnectFlow: DisconnectFlow) {
    this.#clock = clock;
    this.#disconnectFlow = disconnectFlow;
  }

  /** Replaces the scenario that is played in each new chat. */
  set({ scenario }: ScenarioSettings): void {
    this.#forNewChats = scenario;
  }

  /** The scenario that is played in each new chat. */
  describe(): ScenarioSettings {
    return this.#forNewChats ? { scenario: this.#forNewChats } : {};
  }

  /**
   * Plays a scenario in a chat, starting when the customer has joined. It replaces a scenario that
   * is already playing.
   *
   * @param scenario a valid scenario
   * @throws ServiceError ConflictException if the chat has ended
   */
  play(contact: Contact, scenario: Scenario): Performance {
    if (contact.ended) throw conflict('The chat has ended');
    this.#performances.get(contact)?.stop('another scenario replaced it');
    const { displayNames = {} } = scenario;
    const stage = {
      contact,
      clock: this.#clock,
      disconnectFlow: this.#disconnectFlow,
      displayNames,
    };
    const performance = new Performance(stage, scenario);
    this.#performances.set(contact, performance);
    this.#seen.set(contact, new Set());
    this.#playing.add(performance);
    if (contact.participants[0]?.isPresent) {
      this.#later(() => {
        performance.begin();
      });
    }
    return performance;
  }

  /** The progress of the latest scenario of a chat, if there is one. */
  progress(contact: Contact): PerformanceView | undefined {
    return this.#performances.get(contact)?.describe();
  }

  /** Stops all scenarios. */
  stopAll(reason: string): void {
    for (const performance of this.#playing) performance.stop(reason);
    this.#playing.clear();
  }

  seeJoined(contact: Contact, participant: Participant): void {
    if (participant !== contact.participants[0]) return;
    const scenario = this.#forNewChats;
    const performance =
      this.#performances.get(contact) ?? (scenario && this.play(contact, scenario));
    // The response to the customer's own call comes first.
    this.#later(() => performance?.begin());
  }

  seeItem(contact: Contact, item: Item): void {
    if (item.ParticipantId === undefined || item.ParticipantId !== contact.participants[0]?.id)
      return;
    const seen = this.#seen.get(contact);
    const act = actOf(item);
    if (!act || !seen || seen.has(item.Id)) return;
    seen.add(item.Id);
    this.#tell(contact, act);
  }

  seeLeft(contact: Contact, participant: Participant): void {
    if (participant === contact.participants[0]) this.#tell(contact, { kind: 'leave', text: '' });
  }

  seeEnded(contact: Contact): void {
    if (contact.participants[0]?.state === 'left') {
      this.#tell(contact, { kind: 'leave', text: '' });
    }
    this.#tell(contact, { kind: 'end', text: '' });
    const performance = this.#performances.get(contact);
    if (!performance) return;
    this.#later(() => {
      performance.stop('the chat has ended');
      this.#playing.delete(performance);
    });
  }

  #tell(contact: Contact, act: Act): void {
    const performance = this.#performances.get(contact);
    if (!performance) return;
    this.#later(() => {
      performance.see(act);
    });
  }

  #later(run: () => void): void {
    this.#clock.at(this.#clock.now(), run);
  }
}

/**
 * The customer's action that an item represents: a message once it is processed, a file once it is
 * scanned.
 */
function actOf({ Type, Content = '', MessageMetadata, Attachments }: Item): Act | undefined {
  if (Type === 'MESSAGE' && MessageMetadata?.MessageProcessingStatus === undefined) {
    return { kind: 'message', text: Content };
  }
  const [attachment] = Attachments ?? [];
  if (Type !== 'ATTACHMENT' || !attachment || attachment.Status === 'IN_PROGRESS') return undefined;
  return { kind: 'file', text: attachment.AttachmentName };
}
