import type { FaultSettings } from '../faults/faultRule.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Shows the faults in force, and how often each has struck. */
export function describeFaults({ service: { faults } }: ControlCall): Answer {
  return jsonAnswer(faults.describe());
}

/** Replaces the faults in force, and shows the new ones. */
export function setFaults({ service: { faults } }: ControlCall, settings: FaultSettings): Answer {
  faults.set(settings);
  return jsonAnswer(faults.describe());
}
