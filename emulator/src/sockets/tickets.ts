import type { Membership } from '../chat/contact.js';
import { unguessable } from '../secrets/signer.js';

/** What the URL of a WebSocket allows. */
export interface Ticket extends Membership {
  /** When the URL expires, in milliseconds since 1970. */
  readonly openBy: number;
  /** When the socket will be closed, in milliseconds since 1970. */
  readonly closeAt: number;
}

/** The WebSocket URLs that have not been opened yet, by their codes. */
export class Tickets {
  readonly #tickets = new Map<string, Ticket>();

  /** Creates a ticket, and returns its unguessable code. */
  issue(ticket: Ticket, now: number): string {
    this.#forgetExpired(now);
    const code = unguessable();
    this.#tickets.set(code, ticket);
    return code;
  }

  /** Returns the ticket with this code, unless it has expired. */
  find(code: string, now: number): Ticket | undefined {
    const ticket = this.#tickets.get(code);
    return ticket && now < ticket.openBy ? ticket : undefined;
  }

  /** Removes a ticket, because it was used. */
  punch(code: string): void {
    this.#tickets.delete(code);
  }

  /** Removes expired tickets, which are the oldest ones. */
  #forgetExpired(now: number): void {
    for (const [code, { openBy }] of this.#tickets) {
      if (now < openBy) return;
      this.#tickets.delete(code);
    }
  }
}
