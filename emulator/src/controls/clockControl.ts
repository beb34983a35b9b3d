import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import { timestamp } from '../time/clock.js';
import type { ControlCall } from './control.js';

interface AdvanceClockRequest {
  readonly advanceMs: number;
}

/** Shows the time. */
export function describeClock({ service: { clock } }: ControlCall): Answer {
  return jsonAnswer({ now: timestamp(clock.now()) });
}

/** Lets time pass at once, and answers with the new time. */
export function advanceClock(
  { service: { clock } }: ControlCall,
  { advanceMs }: AdvanceClockRequest,
): Answer {
  clock.advance(advanceMs);
  return jsonAnswer({ now: timestamp(clock.now()) });
}
