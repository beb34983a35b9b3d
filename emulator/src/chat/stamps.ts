import { randomBytes } from 'node:crypto';

import { timestamp } from '../time/clock.js';
import type { Clock } from '../time/clock.js';
import type { Stamp } from './item.js';

/** Creates stamps with increasing (AbsoluteTime, Id). */
export class Stamps {
  readonly #clock: Clock;
  #time = 0;
  #countWithinTime = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The emulator's time, in milliseconds since 1970. A stamp may be slightly ahead of it. */
  get now(): number {
    return this.#clock.now();
  }

  /** Returns a stamp with a new id. */
  next(): Stamp {
    const now = Math.max(this.#clock.now(), this.#time);
    this.#countWithinTime = now === this.#time ? this.#countWithinTime + 1 : 0;
    this.#time = now;
    return { Id: timeOrderedId(now, this.#countWithinTime), AbsoluteTime: timestamp(now) };
  }

  /** Returns a stamp for a given id, with a millisecond of its own. */
  nextFor(id: string): Stamp {
    const now = Math.max(this.#clock.now(), this.#time + 1);
    this.#time = now + 1;
    this.#countWithinTime = -1;
    return { Id: id, AbsoluteTime: timestamp(now) };
  }
}

/** A UUID of version 7 (RFC 9562): 48 bits of time, 26 bits of a counter, and random bits. */
function timeOrderedId(ms: number, count: number): string {
  const time = ms.toString(16).padStart(12, '0');
  const high = (count >>> 14).toString(16).padStart(3, '0');
  const low = (0x8000 | (count & 0x3fff)).toString(16);
  const random = randomBytes(6).toString('hex');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${random}`;
  // V8 stores the concatenated string as a tree of its parts, which takes five times the memory of
  // a copy.
  return Buffer.from(id, 'latin1').toString('latin1');
}
