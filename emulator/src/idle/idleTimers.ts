import type { Contact, Watcher } from '../chat/contact.js';
import { EVENT } from '../chat/item.js';
import type { ParticipantRole } from '../chat/item.js';
import type { Participant } from '../chat/participant.js';
import type { Clock } from '../time/clock.js';

/**
 * When silent participants of a role become idle and are disconnected, in milliseconds of the
 * emulator's clock.
 */
export interface IdleTimer {
  /**
   * How long a participant may be silent before becoming idle.
   *
   * @default no limit
   */
  readonly idleMs?: number;
  /**
   * How long until everyone except the customer is disconnected. The time starts when the
   * participant becomes idle, if `idleMs` is set.
   *
   * @default no limit
   */
  readonly disconnectMs?: number;
}

/** The timers of each role. */
export interface IdleTimerSettings {
  readonly CUSTOMER?: IdleTimer;
  readonly AGENT?: IdleTimer;
}

/**
 * Makes silent participants idle, and ends conversations with idle participants. The timers of a
 * chat run while both the customer and someone else are present.
 * https://docs.aws.amazon.com/connect/latest/adminguide/setup-chat-timeouts.html
 */
export class IdleTimers implements Watcher {
  readonly #clock: Clock;
  readonly #contacts: ReadonlyMap<string, Contact>;
  #settings: IdleTimerSettings = {};
  /** Functions that cancel the timers of silent participants. */
  readonly #running = new Map<Participant, () => void>();

  constructor(clock: Clock, contacts: ReadonlyMap<string, Contact>) {
    this.#clock = clock;
    this.#contacts = contacts;
  }

  /** Replaces all timers and restarts them in all chats. An empty object removes them. */
  set(settings: IdleTimerSettings): void {
    this.#settings = settings;
    for (const contact of this.#contacts.values()) {
      this.#stop(contact);
      this.#start(contact);
    }
  }

  /** The current timers. */
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

/** Whether both a customer and someone else are present. */
function isConversation({ participants }: Contact): boolean {
  const present = participants.filter(({ isPresent }) => isPresent);
  return (
    present.some(({ role }) => role === 'CUSTOMER') &&
    present.some(({ role }) => role === 'AGENT' || role === 'CUSTOM_BOT')
  );
}

/** Makes a participant idle, and shows it to everyone. */
export function becomeIdle(contact: Contact, participant: Participant): void {
  participant.state = 'idle';
  tell(contact, participant, 'idle');
}

/** Disconnects a participant because someone has been idle for too long. */
export function autodisconnect(contact: Contact, participant: Participant): void {
  tell(contact, participant, 'autodisconnection');
  contact.leave(participant);
}

/** Disconnects everyone but the customer. */
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
