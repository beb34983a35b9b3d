import { randomBytes } from 'node:crypto';

import { timestamp } from '../time/clock.js';
import type { Clock } from '../time/clock.js';
import type { Stamp } from './item.js';

/** Gives out stamps whose (AbsoluteTime, Id) grows from each to the next. */
export class Stamps {
  readonly #clock: Clock;
  #time = 0;
  #countWithinTime = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The emulator's time, in milliseconds since 1970; a stamp may be a little ahead of it. */
  get now(): number {
    return this.#clock.now();
  }

  /** A stamp with an id of its own. */
  next(): Stamp {
    const now = Math.max(this.#clock.now(), this.#time);
    this.#countWithinTime = now === this.#time ? this.#countWithinTime + 1 : 0;
    this.#time = now;
    return { Id: timeOrderedId(now, this.#countWithinTime), AbsoluteTime: timestamp(now) };
  }

  /** A stamp for an id that was given from outside: it gets a millisecond for itself. */
  nextFor(id: string): Stamp {
    const now = Math.max(this.#clock.now(), this.#time + 1);
    this.#time = now + 1;
    this.#countWithinTime = -1;
    return { Id: id, AbsoluteTime: timestamp(now) };
  }
}

/** A UUID of version 7 (RFC 9562): 48 bits of time, 26 bits of a counter, the rest at random. */
function timeOrderedId(ms: number, count: number): string {
  const time = ms.toString(16).padStart(12, '0');
  const high = (count >>> 14).toString(16).padStart(3, '0');
  const low = (0x8000 | (count & 0x3fff)).toString(16);
  const random = randomBytes(6).toString('hex');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${random}`;
  // V8 keeps such a text as a tree of its parts, which takes five times the memory of a copy.
  return Buffer.from(id, 'latin1').toString('latin1');
}
