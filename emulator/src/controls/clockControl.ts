import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { timestamp } from '../time/clock.js';
import type { ControlCall } from './control.js';

interface AdvanceClockRequest {
  readonly advanceMs: number;
}

/** Returns the time. */
export function describeClock({ service: { clock } }: ControlCall): Answer {
  return jsonAnswer({ now: timestamp(clock.now()) });
}

/** Advances the clock, and returns the new time. */
export function advanceClock(
  { service: { clock } }: ControlCall,
  { advanceMs }: AdvanceClockRequest,
): Answer {
  clock.advance(advanceMs);
  return jsonAnswer({ now: timestamp(clock.now()) });
}
