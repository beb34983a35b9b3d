import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Shows the limits in force. */
export function describeLimits({ service: { limits } }: ControlCall): Answer {
  return jsonAnswer({ limits: limits.describe() });
}
