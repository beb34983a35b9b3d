import { invalid } from '../http/serviceError.js';
import type { Clock } from '../time/clock.js';
import { TokenBucket } from './tokenBucket.js';

/** How often an operation may be called, by all callers together. */
export interface Limit {
  /** The number of calls per second of the emulator's time. It may be a fraction. */
  readonly perSecond: number;
  /**
   * How many calls may come at once after a quiet period.
   *
   * @default `perSecond`, but at least 1
   */
  readonly burst?: number;
}

/** Limits by the operationIds of `openapi.yaml` and `connect.yaml`. Other operations have no limit. */
export type LimitSettings = Readonly<Record<string, Limit>>;

/** The allowed request rates. By default, there are no limits. */
export class Limits {
  readonly #operations: readonly string[];
  readonly #clock: Clock;
  #settings: LimitSettings = {};
  #buckets = new Map<string, TokenBucket>();

  /** @param operations the names of all operations */
  constructor(operations: readonly string[], clock: Clock) {
    this.#operations = operations;
    this.#clock = clock;
  }

  /**
   * Replaces all limits.
   *
   * @param settings must conform to the schema SetLimitsRequest of `controls.yaml`
   * @throws ServiceError ValidationException if an operation is unknown
   */
  set(settings: LimitSettings): void {
    const now = this.#clock.now();
    const buckets = new Map<string, TokenBucket>();
    for (const [operation, { perSecond, burst = Math.max(1, perSecond) }] of Object.entries(
      settings,
    )) {
      if (!this.#operations.includes(operation)) {
        throw invalid(`limits.${operation}: the operations are ${this.#operations.join(', ')}`);
      }
      buckets.set(operation, new TokenBucket(perSecond, burst, now));
    }
    this.#settings = { ...settings };
    this.#buckets = buckets;
  }

  /** The current limits. */
  describe(): LimitSettings {
    return this.#settings;
  }

  /** Counts a call of an operation. Returns false if the limit is exceeded. */
  admits(operation: string): boolean {
    return this.#buckets.get(operation)?.take(this.#clock.now()) ?? true;
  }
}
