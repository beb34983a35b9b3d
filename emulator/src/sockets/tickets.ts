import type { Membership } from '../chat/contact.js';
import { unguessable } from '../secrets/signer.js';

/** What the URL of a WebSocket allows. */
export interface Ticket extends Membership {
  /** Until when the URL can be opened, in milliseconds since 1970. */
  readonly openBy: number;
  /** When the socket is closed, in milliseconds since 1970. */
  readonly closeAt: number;
}

/** The WebSocket URLs that were handed out and not opened yet, by the code in them. */
export class Tickets {
  readonly #tickets = new Map<string, Ticket>();

  /** Makes a ticket, and returns its unguessable code. */
  issue(ticket: Ticket, now: number): string {
    this.#forgetExpired(now);
    const code = unguessable();
    this.#tickets.set(code, ticket);
    return code;
  }

  /** The ticket with this code, while it can be opened. */
  find(code: string, now: number): Ticket | undefined {
    const ticket = this.#tickets.get(code);
    return ticket && now < ticket.openBy ? ticket : undefined;
  }

  /** Takes a ticket out of use. */
  punch(code: string): void {
    this.#tickets.delete(code);
  }

  /** They expire in the order in which they were made. */
  #forgetExpired(now: number): void {
    for (const [code, { openBy }] of this.#tickets) {
      if (now < openBy) return;
      this.#tickets.delete(code);
    }
  }
}
