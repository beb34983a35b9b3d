import { randomUUID } from 'node:crypto';
import { EmulatorProcess, type SeenContact } from '../support/emulatorProcess.js';
import type { Fault } from './faults.js';
import type { Counts, Participant, Ticket } from './Participant.js';
import { judge, judgeSending, type Application, type Verdict } from './verdict.js';

/** How many messages a participant sends concurrently. */
const IN_FLIGHT = 16;
/**
 * The pause between two messages of the same sender, in ms. Without it, most would be sent while
 * there is no socket, and be delivered by the transcript.
 */
const MOMENT = 100;
/** How often, and after which pause in ms, the program sends a failed message again. */
const RESENDS = 20;
const RESEND_PAUSE = 100;
/**
 * The time limits for sending and for what follows, in ms. Anything pending after that counts as
 * hanging.
 */
const SENDING_LIMIT = 240_000;
const SETTLING_LIMIT = 60_000;

/** How many messages are sent, and with which faults. */
export interface Fire {
  /** The number of messages per participant. */
  readonly items: number;
  readonly seed: number;
  readonly faults: readonly Fault[];
}

/** The result of one participant. */
export interface SideResult {
  readonly role: Ticket['role'];
  readonly counts: Counts;
  readonly verdict: Verdict;
  readonly application: Application;
  /** How many messages the program sent again. */
  readonly resent: number;
  /** How many messages could not be sent at all. */
  readonly failed: number;
  /** How many promises never settled. */
  readonly hanging: number;
}

export interface Result {
  readonly sides: readonly SideResult[];
  readonly struck: Readonly<Record<string, number>>;
  /** Requests with a client token that the service applied, and repeats that it recognised. */
  readonly service: SeenContact['counts'];
  readonly seconds: number;
}

/**
 * Makes a customer and an agent send messages to each other despite faults. Then the faults end,
 * and each has some time to receive everything.
 */
export async function underFire(
  create: (ticket: Ticket) => Participant,
  { items, seed, faults }: Fire,
): Promise<Result> {
  const emulator = await EmulatorProcess.start(0);
  try {
    const { url } = emulator;
    const { contactId, participantToken } = await emulator.startChat();
    const agentToken = await emulator.addAgent(contactId);
    const sides = [
      new Side(create({ url, contactId, role: 'CUSTOMER', participantToken }), 'CUSTOMER'),
      new Side(create({ url, contactId, role: 'AGENT', participantToken: agentToken }), 'AGENT'),
    ];
    for (const side of sides) await within(SETTLING_LIMIT, side.connect());
    await emulator.setFaults({ seed, faults });

    const start = performance.now();
    await within(SENDING_LIMIT, Promise.all(sides.map((side) => side.sendAll(items))));
    const struck = await emulator.struck();
    await emulator.setFaults({ faults: [] });
    const { transcript, counts } = await emulator.contact(contactId);
    const messages = transcript.filter(({ Type }) => Type === 'MESSAGE').length;
    const deadline = performance.now() + SETTLING_LIMIT;
    for (const side of sides) await side.waitFor(messages, deadline);
    const seconds = (performance.now() - start) / 1000;

    // The customer leaves last, because that ends the chat.
    for (const side of sides.toReversed()) await within(SETTLING_LIMIT, side.leave());
    return {
      sides: sides.map((side) => side.result(transcript)),
      struck,
      service: counts,
      seconds,
    };
  } finally {
    await emulator.kill();
  }
}

/** A participant, and the program that uses it. */
class Side {
  readonly #participant: Participant;
  readonly #role: Ticket['role'];
  #open = 0;
  #resent = 0;
  #failed = 0;

  constructor(participant: Participant, role: Ticket['role']) {
    this.#participant = participant;
    this.#role = role;
  }

  connect(): Promise<void> {
    return this.#watched(this.#participant.connect());
  }

  async sendAll(count: number): Promise<void> {
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < count) {
        next += 1;
        await this.#watched(this.#send(`${this.#role} ${next}`));
        await pause(MOMENT);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  }

  /** Waits until this many messages were delivered, or until the deadline. */
  async waitFor(messages: number, deadline: number): Promise<void> {
    const { delivered, fetched } = this.#participant;
    const seen = (): number => new Set([...fetched, ...delivered.map(({ id }) => id)]).size;
    while (seen() < messages && performance.now() < deadline) await pause(50);
  }

  leave(): Promise<void> {
    return this.#watched(this.#participant.leave()).catch(() => {
      this.#failed += 1;
    });
  }

  result(transcript: SeenContact['transcript']): SideResult {
    return {
      role: this.#role,
      counts: this.#participant.counts,
      verdict: judge(transcript, this.#participant.delivered, this.#participant.fetched),
      application: judgeSending(transcript, this.#role),
      resent: this.#resent,
      failed: this.#failed,
      hanging: this.#open,
    };
  }

  async #send(content: string): Promise<void> {
    const clientToken = randomUUID();
    for (let tries = 0; tries <= RESENDS; tries += 1) {
      try {
        await this.#participant.send(content, clientToken);
        return;
      } catch {
        this.#resent += 1;
        await pause(RESEND_PAUSE);
      }
    }
    this.#failed += 1;
  }

  async #watched(promise: Promise<void>): Promise<void> {
    this.#open += 1;
    await promise.finally(() => (this.#open -= 1));
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for a promise, for `ms` at most. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([promise, limit]);
  clearTimeout(timer);
}
