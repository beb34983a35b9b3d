import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { LimitSettings } from '../limits/limits.js';
import type { ControlCall } from './control.js';

/** Returns the current limits. */
export function describeLimits({ service: { limits } }: ControlCall): Answer {
  return jsonAnswer({ limits: limits.describe() });
}

/** Replaces the limits, and returns the new ones. */
export function setLimits(
  { service: { limits } }: ControlCall,
  request: { readonly limits: LimitSettings },
): Answer {
  limits.set(request.limits);
  return jsonAnswer({ limits: limits.describe() });
}
