import { jsonAnswer } from '../http/answer.js';
import type { Answer } from '../http/answer.js';
import type { ControlCall } from './control.js';

/** Shows the rules of message processing in force. */
export function describeMessageProcessing({ service: { messageProcessing } }: ControlCall): Answer {
  return jsonAnswer(messageProcessing.describe());
}
