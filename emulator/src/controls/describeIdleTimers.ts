import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Shows the idle timers in force. */
export function describeIdleTimers({ service: { idleTimers } }: ControlCall): Answer {
  return jsonAnswer({ idleTimers: idleTimers.describe() });
}
