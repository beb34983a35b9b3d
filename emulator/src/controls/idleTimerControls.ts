import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { IdleTimerSettings } from '../idle/idleTimers.js';
import type { ControlCall } from './control.js';

/** Returns the current idle timers. */
export function describeIdleTimers({ service: { idleTimers } }: ControlCall): Answer {
  return jsonAnswer({ idleTimers: idleTimers.describe() });
}

/** Replaces the idle timers, and returns the new ones. */
export function setIdleTimers(
  { service: { idleTimers } }: ControlCall,
  request: { readonly idleTimers: IdleTimerSettings },
): Answer {
  idleTimers.set(request.idleTimers);
  return jsonAnswer({ idleTimers: idleTimers.describe() });
}
