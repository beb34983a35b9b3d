import { invalid } from '../http/serviceError.js';
import type { Clock } from '../time/clock.js';
import { TokenBucket } from './tokenBucket.js';

/** How often an operation may be called, by all callers together. */
export interface Limit {
  /** How many calls a second, in the emulator's time. It may be a fraction. */
  readonly perSecond: number;
  /**
   * How many calls may come at once after a quiet time.
   *
   * @default `perSecond`, and 1 at least
   */
  readonly burst?: number;
}

/** Limits, by the operationIds of `openapi.yaml` and `connect.yaml`. Other operations have none. */
export type LimitSettings = Readonly<Record<string, Limit>>;

/** The request rates that are allowed. There are no limits until some are set. */
export class Limits {
  readonly #operations: readonly string[];
  readonly #clock: Clock;
  #settings: LimitSettings = {};
  #buckets = new Map<string, TokenBucket>();

  /** @param operations the names of the operations that can be limited */
  constructor(operations: readonly string[], clock: Clock) {
    this.#operations = operations;
    this.#clock = clock;
  }

  /**
   * Replaces all limits.
   *
   * @param settings what keeps to the schema SetLimitsRequest of `controls.yaml`
   * @throws ServiceError ValidationException when an operation is not known
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

  /** The limits in force. */
  describe(): LimitSettings {
    return this.#settings;
  }

  /** Counts a call of an operation. Says false when it is one too many. */
  admits(operation: string): boolean {
    return this.#buckets.get(operation)?.take(this.#clock.now()) ?? true;
  }
}
