import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { IdleTimerSettings } from '../idle/idleTimers.js';
import type { ControlCall } from './control.js';

/** Shows the idle timers in force. */
export function describeIdleTimers({ service: { idleTimers } }: ControlCall): Answer {
  return jsonAnswer({ idleTimers: idleTimers.describe() });
}

/** Replaces the idle timers, and shows the new ones. */
export function setIdleTimers(
  { service: { idleTimers } }: ControlCall,
  request: { readonly idleTimers: IdleTimerSettings },
): Answer {
  idleTimers.set(request.idleTimers);
  return jsonAnswer({ idleTimers: idleTimers.describe() });
}
