import type { Contact, Watcher } from '../chat/contact.js';
import { EVENT } from '../chat/item.js';
import type { ParticipantRole } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { Clock } from '../time/clock.js';

/** How long the participants of a role may say nothing, in milliseconds of the emulator's clock. */
export interface IdleTimer {
  /**
   * Until they count as idle.
   *
   * @default for ever
   */
  readonly idleMs?: number;
  /**
   * Until the chat is taken from all but its customer, counted from when they are idle where they
   * become it.
   *
   * @default for ever
   */
  readonly disconnectMs?: number;
}

/** The timers of each role. */
export interface IdleTimerSettings {
  readonly CUSTOMER?: IdleTimer;
  readonly AGENT?: IdleTimer;
}

/**
 * Lets participants become idle who say nothing, and ends conversations in which that goes on. The
 * timers of a chat run while its customer and somebody to talk to are there.
 * https://docs.aws.amazon.com/connect/latest/adminguide/setup-chat-timeouts.html
 */
export class IdleTimers implements Watcher {
  readonly #clock: Clock;
  readonly #contacts: ReadonlyMap<string, Contact>;
  #settings: IdleTimerSettings = {};
  /** Calls off what is to happen to those who go on to say nothing. */
  readonly #running = new Map<Participant, () => void>();

  constructor(clock: Clock, contacts: ReadonlyMap<string, Contact>) {
    this.#clock = clock;
    this.#contacts = contacts;
  }

  /** Replaces all timers, which begin anew in all chats; none end them. */
  set(settings: IdleTimerSettings): void {
    this.#settings = settings;
    for (const contact of this.#contacts.values()) {
      this.#stop(contact);
      this.#start(contact);
    }
  }

  /** The timers in force. */
  describe(): IdleTimerSettings {
    return this.#settings;
  }

  seeJoined(contact: Contact): void {
    this.#start(contact);
  }

  seeActive(contact: Contact, participant: Participant): void {
    if (participant.state === 'idle') {
      participant.state = 'connected';
      tell(contact, participant, 'returned');
    }
    this.#callOff(participant);
    this.#start(contact);
  }

  seeLeft(contact: Contact, participant: Participant): void {
    this.#callOff(participant);
    if (!isConversation(contact)) this.#stop(contact);
  }

  seeEnded(contact: Contact): void {
    this.#stop(contact);
  }

  /** Starts all timers of a chat that are not running. */
  #start(contact: Contact): void {
    if (contact.ended || !isConversation(contact)) return;
    for (const participant of contact.participants) {
      if (participant.isPresent && !this.#running.has(participant))
        this.#wait(contact, participant);
    }
  }

  #stop({ participants }: Contact): void {
    for (const participant of participants) this.#callOff(participant);
  }

  #callOff(participant: Participant): void {
    this.#running.get(participant)?.();
    this.#running.delete(participant);
  }

  #wait(contact: Contact, participant: Participant): void {
    const settings: Partial<Record<ParticipantRole, IdleTimer>> = this.#settings;
    const { idleMs, disconnectMs } = settings[participant.role] ?? {};
    const becomesIdle = idleMs !== undefined && participant.state !== 'idle';
    const ms = becomesIdle ? idleMs : disconnectMs;
    if (ms === undefined) return;
    const callOff = this.#clock.at(this.#clock.now() + ms, () => {
      this.#running.delete(participant);
      if (!becomesIdle) {
        disconnectOthers(contact);
        return;
      }
      becomeIdle(contact, participant);
      this.#wait(contact, participant);
    });
    this.#running.set(participant, callOff);
  }
}

/** Whether there are a customer and somebody to talk to. */
function isConversation({ participants }: Contact): boolean {
  const present = participants.filter(({ isPresent }) => isPresent);
  return (
    present.some(({ role }) => role === 'CUSTOMER') &&
    present.some(({ role }) => role === 'AGENT' || role === 'CUSTOM_BOT')
  );
}

/** Makes a participant idle, and tells everybody. */
export function becomeIdle(contact: Contact, participant: Participant): void {
  participant.state = 'idle';
  tell(contact, participant, 'idle');
}

/** Takes a participant out of a chat because somebody has been idle for too long. */
export function autodisconnect(contact: Contact, participant: Participant): void {
  tell(contact, participant, 'autodisconnection');
  contact.leave(participant);
}

/** Takes everybody but the customer out of a chat. */
function disconnectOthers(contact: Contact): void {
  for (const participant of contact.participants) {
    if (participant.role !== 'CUSTOMER' && participant.isPresent) {
      autodisconnect(contact, participant);
    }
  }
}

function tell(
  contact: Contact,
  participant: Participant,
  what: 'idle' | 'returned' | 'autodisconnection',
): void {
  contact.append({
    Type: 'EVENT',
    ContentType: `${EVENT}participant.${what}`,
    ...participant.sender,
  });
}
