import type { TypingItem } from '../items/ChatItem.js';
import type { Timers } from '../Timers.js';
import type { TypingParticipant } from './ConversationSnapshot.js';

/**
 * How long someone counts as typing, in ms. Clients repeat the event every 10 s while someone
 * types.
 */
const TYPING_TIME = 12_000;

/** The participants who are typing, until they send a message, leave, or stop typing. */
export class TypingParticipants {
  readonly #timers: Timers;
  readonly #changed: () => void;
  readonly #until = new Map<string, { readonly who: TypingParticipant; until: number }>();
  #timer: unknown;
  #list: readonly TypingParticipant[] = [];

  constructor(timers: Timers, changed: () => void) {
    this.#timers = timers;
    this.#changed = changed;
  }

  /** The same array until someone starts or stops typing. */
  get list(): readonly TypingParticipant[] {
    return this.#list;
  }

  /** Adds someone who is typing. */
  add({ ParticipantId, DisplayName, ParticipantRole }: TypingItem): void {
    const id = ParticipantId ?? '';
    const until = this.#timers.now() + TYPING_TIME;
    const known = this.#until.get(id);
    if (known) {
      known.until = until;
      return;
    }
    const who = {
      ...(ParticipantId !== undefined && { ParticipantId }),
      ...(DisplayName !== undefined && { DisplayName }),
      ...(ParticipantRole !== undefined && { ParticipantRole }),
    };
    this.#until.set(id, { who, until });
    this.#update();
  }

  /** Removes someone who stopped typing. */
  remove(participantId: string | undefined): void {
    if (this.#until.delete(participantId ?? '')) this.#update();
  }

  /** Removes everyone. */
  clear(): void {
    if (this.#until.size === 0) return;
    this.#until.clear();
    this.#update();
  }

  #update(): void {
    this.#list = [...this.#until.values()].map(({ who }) => who);
    this.#schedule();
    this.#changed();
  }

  #schedule(): void {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#until.size === 0) return;
    const next = Math.min(...[...this.#until.values()].map(({ until }) => until));
    this.#timer = this.#timers.setTimeout(
      () => {
        this.#expire();
      },
      Math.max(0, next - this.#timers.now()),
    );
  }

  #expire(): void {
    const now = this.#timers.now();
    const over = [...this.#until].filter(([, { until }]) => until <= now);
    for (const [id] of over) this.#until.delete(id);
    if (over.length > 0) this.#update();
    else this.#schedule();
  }
}
