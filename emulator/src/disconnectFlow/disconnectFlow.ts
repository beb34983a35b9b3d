import type { Contact, Watcher } from '../chat/contact.js';
import type { Item } from '../chat/item.js';
import { textCondition } from '../chat/textCondition.js';
import { invalid } from '../http/serviceError.js';
import type { Clock } from '../time/clock.js';
import type { DisconnectFlowScript, DisconnectFlowSettings } from './disconnectFlowScript.js';

const FIVE_MINUTES = 5 * 60_000;

interface Choice {
  readonly fits: (text: string) => boolean;
  readonly say: string | undefined;
  readonly ends: boolean;
}

/** A script, compiled. */
interface Flow {
  readonly greeting: string;
  readonly choices: readonly Choice[];
  readonly timeout: number;
}

/**
 * Continues a chat after its customer has left: it sends messages, answers the customer, and ends
 * the chat.
 */
export class DisconnectFlow implements Watcher {
  readonly #clock: Clock;
  #script: DisconnectFlowScript | undefined;
  #flow: Flow | undefined;
  /** The flows of individual chats, which take precedence. */
  readonly #flows = new WeakMap<Contact, Flow>();
  /** The running flows, and how to cancel their timeouts. */
  readonly #running = new Map<Contact, { readonly flow: Flow; callOff: () => void }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Replaces the script, for customers who leave from now on.
   *
   * @param settings must conform to the schema SetDisconnectFlowRequest of `controls.yaml`
   * @throws ServiceError ValidationException if a condition is invalid
   */
  set({ disconnectFlow }: DisconnectFlowSettings): void {
    this.#flow = disconnectFlow && readFlow(disconnectFlow);
    this.#script = disconnectFlow;
  }

  /**
   * Sets the flow of one chat.
   *
   * @throws ServiceError ValidationException if a condition is invalid
   */
  setFor(contact: Contact, script: DisconnectFlowScript): void {
    this.#flows.set(contact, readFlow(script));
  }

  /** The current script. */
  describe(): DisconnectFlowSettings {
    return this.#script ? { disconnectFlow: this.#script } : {};
  }

  takesOver(contact: Contact): boolean {
    const flow = this.#flows.get(contact) ?? this.#flow;
    if (!flow || contact.ended) return false;
    this.#running.set(contact, { flow, callOff: () => undefined });
    // The response to the customer's own call comes first.
    this.#later(contact, () => {
      say(contact, flow.greeting);
      this.#waitForAnswer(contact);
    });
    return true;
  }

  seeItem(contact: Contact, item: Item): void {
    const isAnswer = item.Type === 'MESSAGE' && item.ParticipantId === contact.participants[0]?.id;
    if (!isAnswer || !this.#running.has(contact)) return;
    this.#later(contact, () => {
      this.#hear(contact, item.Content ?? '');
    });
  }

  seeEnded(contact: Contact): void {
    this.#running.get(contact)?.callOff();
    this.#running.delete(contact);
  }

  #hear(contact: Contact, content: string): void {
    const { flow } = this.#running.get(contact) ?? {};
    const choice = flow?.choices.find(({ fits }) => fits(content));
    if (choice?.say !== undefined) say(contact, choice.say);
    if (choice?.ends) contact.end();
    else this.#waitForAnswer(contact);
  }

  #waitForAnswer(contact: Contact): void {
    const running = this.#running.get(contact);
    if (!running) return;
    running.callOff();
    running.callOff = this.#clock.at(this.#clock.now() + running.flow.timeout, () => {
      contact.end();
    });
  }

  #later(contact: Contact, run: () => void): void {
    this.#clock.at(this.#clock.now(), () => {
      if (!contact.ended) run();
    });
  }
}

function readFlow({ greeting, answers, timeoutMs = FIVE_MINUTES }: DisconnectFlowScript): Flow {
  const choices = answers?.map(({ when, say: text, ends = false }, index) => {
    const fits = textCondition(when);
    if (!fits) throw invalid(`disconnectFlow.answers[${index}].when: is not a regular expression`);
    return { fits, say: text, ends };
  });
  const endsAtOnce = { fits: () => true, say: undefined, ends: true };
  return { greeting, choices: choices ?? [endsAtOnce], timeout: timeoutMs };
}

function say(contact: Contact, Content: string): void {
  contact.append({
    Type: 'MESSAGE',
    ContentType: 'text/plain',
    Content,
    DisplayName: 'SYSTEM_MESSAGE',
    ParticipantRole: 'SYSTEM',
  });
}
