import { Random } from './Random.js';

/** How an item reaches the session. */
export interface Fate {
  /** Whether the socket loses it. */
  readonly swallowed: boolean;
  /** How long the socket takes to deliver it, in ms. */
  readonly delay: number;
  /** When the socket delivers it again, in ms. Undefined if it does not. */
  readonly again: number | undefined;
  /** How long the transcript takes to show it, in ms. */
  readonly lag: number;
  /** The error of its time stamp, in ms. */
  readonly stamp: number;
}

/** How calls fail. */
export type CallFault = 'hang' | 'reset' | 'throttle' | 'server-error' | 'unanswered';

/** An event, at a time in ms. */
export type Step = { readonly at: number } & (
  | { readonly kind: 'say'; readonly fate: Fate }
  | { readonly kind: 'send'; readonly fate: Fate }
  | { readonly kind: 'stream'; readonly pieces: readonly Fate[] }
  | { readonly kind: 'read-receipt' | 'typing' | 'mark-read' | 'wake' | 'expire' }
  | { readonly kind: 'cut' | 'half-open' | 'refuse-subscription' | 'oversized-frame' }
  | {
      readonly kind: 'calls-fail';
      readonly fault: CallFault;
      readonly operation: string;
      readonly duration: number;
    }
  | { readonly kind: 'offline'; readonly fault: 'hang' | 'reset'; readonly duration: number }
  | { readonly kind: 'skew' | 'sleep' | 'resume'; readonly ms: number }
  | { readonly kind: 'end' | 'disconnect' }
);

/** How the session is created, and how its service behaves. */
export interface Setting {
  readonly queueLimit: number;
  readonly holdBack: number;
  readonly from: 'start' | 'now';
  /** The number of items from before the session. */
  readonly past: number;
  /** How far in the future the time stamp of the newest of them is, in ms. */
  readonly pastAhead: number;
  /** Whether the transcript can still be read after the end of the chat. */
  readonly showsEnd: boolean;
  /** Whether the run ends with an hour without any events. */
  readonly idles: boolean;
  /** Whether the participant token comes from a function that hangs once. */
  readonly tokenHangs: boolean;
}

/** A complete run. It is determined by a seed; any subset of its steps is a script, too. */
export interface Script {
  readonly seed: number;
  readonly setting: Setting;
  readonly steps: readonly Step[];
}

const OPERATIONS = ['connection', 'transcript', 'message', 'event', '*'] as const;
const FAULTS = ['hang', 'reset', 'throttle', 'server-error', 'unanswered'] as const;

/** How long events happen, in ms. Then the world is calm. */
export const DURATION = 120_000;

/** Creates the script of a seed. */
export function writeScript(seed: number): Script {
  const random = new Random(seed);
  // Each run has one kind of trouble more often than others, so that none hides another.
  const trouble = {
    swallow: random.pick([0, 0, 0.02, 0.3]),
    lag: random.pick([0, 0, 300, 2_000, 4_000]),
    again: random.pick([0, 0.1]),
    stamp: random.pick([0, 0, 0, 0.05]),
    sockets: random.pick([0, 1, 4]),
    calls: random.pick([0, 1, 3]),
    machine: random.pick([0, 0, 1, 2]),
  };
  const fate = (): Fate => ({
    swallowed: random.chance(trouble.swallow),
    delay: random.between(1, 80),
    again: random.chance(trouble.again) ? random.between(1, 20_000) : undefined,
    lag: random.between(0, trouble.lag),
    stamp: random.chance(trouble.stamp) ? random.pick([3_600_000, -1, -50]) : 0,
  });
  const when = (): number => random.between(0, DURATION);
  const steps: Step[] = [];
  const add = (count: number, create: () => Step): void => {
    for (let i = 0; i < count; i += 1) steps.push(create());
  };
  // Bursts as well as single items.
  add(random.between(1, 6), () => ({ at: when(), kind: 'say', fate: fate() }));
  for (let burst = random.between(1, 4); burst > 0; burst -= 1) {
    const start = when();
    const spread = random.pick([10, 1_000, 10_000]);
    add(random.between(2, 15), () => ({
      at: Math.min(DURATION, start + random.between(0, spread)),
      kind: random.chance(0.8) ? 'say' : 'send',
      fate: fate(),
    }));
  }
  add(random.between(0, 6), () => ({ at: when(), kind: 'send', fate: fate() }));
  add(random.between(0, 2), () => ({
    at: when(),
    kind: 'stream',
    pieces: Array.from({ length: random.between(2, 6) }, fate),
  }));
  add(random.between(0, 3), () => ({ at: when(), kind: 'read-receipt' }));
  add(random.between(0, 2), () => ({ at: when(), kind: random.pick(['typing', 'mark-read']) }));
  add(random.between(0, 2) * trouble.sockets, () => ({
    at: when(),
    kind: random.pick(['cut', 'cut', 'half-open', 'refuse-subscription', 'oversized-frame']),
  }));
  add(random.between(0, trouble.calls), () => ({
    at: when(),
    kind: 'calls-fail',
    fault: random.pick(FAULTS),
    operation: random.pick(OPERATIONS),
    duration: random.between(500, 40_000),
  }));
  if (random.chance(trouble.calls / 4)) {
    add(1, () => ({
      at: when(),
      kind: 'offline',
      fault: random.pick(['hang', 'reset']),
      duration: random.between(500, 60_000),
    }));
  }
  add(random.between(0, trouble.machine), () => ({
    at: when(),
    kind: 'skew',
    ms: random.pick([3_600_000, -3_600_000, 3_599_500, 86_000_000]),
  }));
  add(random.between(0, trouble.machine), () => ({
    at: when(),
    kind: 'sleep',
    ms: random.between(1_000, 100_000),
  }));
  add(random.between(0, trouble.machine), () => ({
    at: when(),
    kind: 'resume',
    ms: random.between(0, 5_000),
  }));
  add(random.between(0, 2), () => ({ at: when(), kind: random.pick(['wake', 'expire']) }));
  if (random.chance(0.1)) {
    const start = when();
    add(80, () => ({
      at: Math.min(DURATION, start + random.between(0, 5_000)),
      kind: 'say',
      fate: fate(),
    }));
  }
  // The transcript cannot be read for a long time after a reconnection, while items arrive.
  if (random.chance(trouble.calls / 20)) {
    const at = when();
    add(1, () => ({ at, kind: 'cut' }));
    add(1, () => ({
      at,
      kind: 'calls-fail',
      fault: random.pick(FAULTS),
      operation: 'transcript',
      duration: random.between(35_000, 60_000),
    }));
    add(3, () => ({
      at: Math.min(DURATION, at + random.between(500, 5_000)),
      kind: 'say',
      fate: fate(),
    }));
  }
  // The chat ends in the middle of everything, or when the world is calm again.
  if (random.chance(0.3)) {
    add(1, () => ({ at: when(), kind: random.pick(['end', 'disconnect']) }));
  }
  return {
    seed,
    setting: {
      queueLimit: random.pick([0, 100]),
      holdBack: random.pick([0, 100]),
      from: random.chance(0.2) ? 'now' : 'start',
      past: random.chance(0.1) ? random.between(90, 250) : random.between(0, 3),
      pastAhead: random.pick([0, 0, 0, 40, 3_600_000]),
      showsEnd: random.chance(0.7),
      idles: random.chance(0.1),
      tokenHangs: random.chance(0.1),
    },
    steps: steps.sort((a, b) => a.at - b.at),
  };
}
