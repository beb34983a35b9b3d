import type { FaultSettings } from '../faults/faultRule.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Returns the current faults, and how often each was triggered. */
export function describeFaults({ service: { faults } }: ControlCall): Answer {
  return jsonAnswer(faults.describe());
}

/** Replaces the current faults, and returns the new ones. */
export function setFaults({ service: { faults } }: ControlCall, settings: FaultSettings): Answer {
  faults.set(settings);
  return jsonAnswer(faults.describe());
}
