import type { FaultSettings } from '../faults/fault.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Replaces the faults in force, and shows the new ones. */
export function setFaults({ service: { faults } }: ControlCall, settings: FaultSettings): Answer {
  faults.set(settings);
  return jsonAnswer(faults.describe());
}
