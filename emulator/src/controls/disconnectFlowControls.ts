import type { DisconnectFlowSettings } from '../disconnectFlow/disconnectFlowScript.js';
import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Returns the current disconnect flow. */
export function describeDisconnectFlow({ service: { disconnectFlow } }: ControlCall): Answer {
  return jsonAnswer(disconnectFlow.describe());
}

/** Replaces the disconnect flow, and returns the new one. */
export function setDisconnectFlow(
  { service: { disconnectFlow } }: ControlCall,
  settings: DisconnectFlowSettings,
): Answer {
  disconnectFlow.set(settings);
  return jsonAnswer(disconnectFlow.describe());
}
