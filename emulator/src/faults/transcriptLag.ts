import type { Contact, Watcher } from '../chat/contact.js';
import type { Item } from '../chat/item.js';
import type { Clock } from '../time/clock.js';
import type { Faults } from './faults.js';

/** Delays items in the transcript, but not on the sockets, if there is such a fault. */
export class TranscriptLag implements Watcher {
  readonly #clock: Clock;
  readonly #faults: Faults;

  constructor(clock: Clock, faults: Faults) {
    this.#clock = clock;
    this.#faults = faults;
  }

  seeAppended({ transcript }: Contact, { Id }: Item): void {
    const fault = this.#faults.drawForTranscript();
    if (fault) transcript.hideUntil(Id, this.#clock.now() + fault.delayMs);
  }
}
