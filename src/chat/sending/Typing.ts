import { sendEvent } from '../../service/operations.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import type { Timers } from '../Timers.js';
import { ContentType } from '../items/ContentType.js';

/** How long others show that somebody is typing, in ms. Until then there is no need to repeat it. */
const INTERVAL = 10_000;

/** Tells the others that this participant is typing, as often as they need it. */
export class Typing {
  readonly #call: ParticipantCall;
  readonly #timers: Timers;
  readonly #sent: (eventId: string) => void;
  #told = -Infinity;
  /** The call that was made last. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param sent - is told the Id of each event that the service has taken. */
  constructor(call: ParticipantCall, timers: Timers, sent: (eventId: string) => void) {
    this.#call = call;
    this.#timers = timers;
    this.#sent = sent;
  }

  /** Ends when no event is on its way. Never rejects. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async tell(): Promise<void> {
    const now = this.#timers.now();
    if (now - this.#told < INTERVAL) return;
    this.#told = now;
    const telling = this.#call(sendEvent, { ContentType: ContentType.TYPING });
    this.#last = telling.catch(() => undefined);
    try {
      const { Id } = await telling;
      if (Id !== undefined) this.#sent(Id);
    } catch (error) {
      this.#told = -Infinity;
      throw error;
    }
  }

  /** A message was sent: for the others, the typing is over with it. */
  over(): void {
    this.#told = -Infinity;
  }
}
