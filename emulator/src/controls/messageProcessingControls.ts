import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { MessageProcessingSettings } from '../messageProcessing/messageProcessingRules.js';
import type { ControlCall } from './control.js';

/** Returns the current rules of message processing. */
export function describeMessageProcessing({ service: { messageProcessing } }: ControlCall): Answer {
  return jsonAnswer(messageProcessing.describe());
}

/** Replaces the rules of message processing, and returns the new ones. */
export function setMessageProcessing(
  { service: { messageProcessing } }: ControlCall,
  settings: MessageProcessingSettings,
): Answer {
  messageProcessing.set(settings);
  return jsonAnswer(messageProcessing.describe());
}
