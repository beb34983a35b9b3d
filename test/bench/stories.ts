import type { Setting, Step } from '../../bench/simulation/Script.js';

/** A seed that has broken a promise once, shrunk to the steps that mattered. */
export interface Story {
  readonly name: string;
  readonly setting: Partial<Setting>;
  readonly steps: readonly Step[];
}

const fate = { swallowed: false, delay: 5, again: undefined, lag: 0, stamp: 0 };

export const stories: readonly Story[] = [
  {
    name: 'a resumed session whose chat was empty when it was joined, from now (seed 1257)',
    setting: { from: 'now' },
    steps: [
      { at: 24_692, kind: 'sleep', ms: 53_170 },
      { at: 54_456, kind: 'resume', ms: 909 },
      { at: 56_457, kind: 'say', fate: { ...fate, lag: 2_593 } },
    ],
  },
];
