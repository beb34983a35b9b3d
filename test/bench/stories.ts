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
  {
    name: 'a message in the queue that is not answered when the chat ends (seed 6423)',
    setting: { queueLimit: 100, past: 2 },
    steps: [
      { at: 79_655, kind: 'calls-fail', fault: 'unanswered', operation: '*', duration: 35_736 },
      { at: 111_502, kind: 'end' },
      { at: 112_006, kind: 'send', fate: { ...fate, lag: 1_930 } },
    ],
  },
  {
    name: 'a message in the queue that is under way when the end of the chat takes the socket (seed 459)',
    setting: { queueLimit: 100, showsEnd: false },
    steps: [
      { at: 10_064, kind: 'calls-fail', fault: 'unanswered', operation: '*', duration: 38_491 },
      { at: 13_460, kind: 'send', fate },
      { at: 37_046, kind: 'end' },
    ],
  },
  {
    name: 'a resumed session that leaves before it is connected (seed 402)',
    setting: { tokenHangs: true },
    steps: [
      { at: 6_655, kind: 'resume', ms: 3_719 },
      { at: 28_256, kind: 'disconnect' },
    ],
  },
  {
    name: 'a session whose empty chat ends until it is resumed',
    setting: { showsEnd: false },
    steps: [
      { at: 10_000, kind: 'resume', ms: 5_000 },
      { at: 12_000, kind: 'end' },
    ],
  },
];
