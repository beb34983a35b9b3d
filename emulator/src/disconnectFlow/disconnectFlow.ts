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

/** What follows from a script. */
interface Flow {
  readonly greeting: string;
  readonly choices: readonly Choice[];
  readonly timeout: number;
}

/**
 * Goes on with a chat whose customer has left: it says something, answers what the customer says, and
 * ends the chat.
 */
export class DisconnectFlow implements Watcher {
  readonly #clock: Clock;
  #script: DisconnectFlowScript | undefined;
  #flow: Flow | undefined;
  /** The flows of single chats, which take precedence. */
  readonly #flows = new WeakMap<Contact, Flow>();
  /** The flows that go on, and what calls off the end for want of an answer. */
  readonly #running = new Map<Contact, { readonly flow: Flow; callOff: () => void }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Replaces the script, for the chats to come to an end.
   *
   * @param settings what keeps to the schema SetDisconnectFlowRequest of `controls.yaml`
   * @throws ServiceError ValidationException when a condition is not valid
   */
  set({ disconnectFlow }: DisconnectFlowSettings): void {
    this.#flow = disconnectFlow && readFlow(disconnectFlow);
    this.#script = disconnectFlow;
  }

  /**
   * Sets the flow of one chat.
   *
   * @throws ServiceError ValidationException when a condition is not valid
   */
  setFor(contact: Contact, script: DisconnectFlowScript): void {
    this.#flows.set(contact, readFlow(script));
  }

  /** The script in force. */
  describe(): DisconnectFlowSettings {
    return this.#script ? { disconnectFlow: this.#script } : {};
  }

  takesOver(contact: Contact): boolean {
    const flow = this.#flows.get(contact) ?? this.#flow;
    if (!flow || contact.ended) return false;
    this.#running.set(contact, { flow, callOff: () => undefined });
    // The customer has the answer to its own leaving first.
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
    if (!fits) throw invalid(`disconnectFlow.answers[${index}].when: is no regular expression`);
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
