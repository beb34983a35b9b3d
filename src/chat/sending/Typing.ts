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
  #told = -Infinity;

  constructor(call: ParticipantCall, timers: Timers) {
    this.#call = call;
    this.#timers = timers;
  }

  async tell(): Promise<void> {
    const now = this.#timers.now();
    if (now - this.#told < INTERVAL) return;
    this.#told = now;
    try {
      await this.#call(sendEvent, { ContentType: ContentType.TYPING });
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
