import { sendEvent } from '../../service/operations.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import type { Timers } from '../Timers.js';
import { ContentType } from '../items/ContentType.js';

/** How long the others show a typing indicator, in ms. It doesn't need to be repeated sooner. */
const INTERVAL = 10_000;

/** Is notified of each typing event. */
interface TypingListener {
  /** An event is about to be sent. */
  sending(): void;
  /** The service accepted an event. */
  sent(eventId: string): void;
}

/** Sends typing events, only as often as necessary. */
export class Typing {
  readonly #call: ParticipantCall;
  readonly #timers: Timers;
  readonly #listener: TypingListener;
  #told = -Infinity;
  /** The latest call. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(call: ParticipantCall, timers: Timers, listener: TypingListener) {
    this.#call = call;
    this.#timers = timers;
    this.#listener = listener;
  }

  /** Resolves when no event is being sent. Never rejects. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async tell(): Promise<void> {
    const now = this.#timers.now();
    if (now - this.#told < INTERVAL) return;
    this.#told = now;
    this.#listener.sending();
    const telling = this.#call(sendEvent, { ContentType: ContentType.TYPING });
    this.#last = telling.catch(() => undefined);
    try {
      const { Id } = await telling;
      if (Id !== undefined) this.#listener.sent(Id);
    } catch (error) {
      this.#told = -Infinity;
      throw error;
    }
  }

  /** Resets the indicator after a message was sent, which ends it for the others. */
  over(): void {
    this.#told = -Infinity;
  }
}
