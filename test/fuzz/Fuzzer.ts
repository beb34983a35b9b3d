/** A fuzzer: it makes inputs from a seed, and fails with the smallest input that breaks a rule. */
export interface Fuzzer {
  /** What it throws, and at what. */
  readonly description: string;
  /** How many inputs `npm run fuzz` tries unless it is told otherwise. */
  readonly runs: number;
  /**
   * Tries `runs` inputs.
   *
   * @returns what became of them, counted by kind.
   * @throws Error with the input, the seed and the path that replay it, if a rule is broken.
   */
  fuzz(options: { readonly runs: number; readonly seed: number }): Promise<Counts>;
}

/** How many inputs ended in each way. */
export type Counts = Readonly<Record<string, number>>;

/** Counts in which way each input ended. */
export class Tally {
  readonly #counts: Record<string, number> = {};

  add(outcome: string): void {
    this.#counts[outcome] = (this.#counts[outcome] ?? 0) + 1;
  }

  get counts(): Counts {
    return this.#counts;
  }
}
