import type { Answer } from '../http/answer.js';
import type { ParameterValues } from '../http/request.js';
import type { Service } from '../service/service.js';

/** What a control works on beside the body. */
export interface ControlCall {
  readonly service: Service;
  readonly values: ParameterValues;
}

/**
 * A control of the emulator, with a body that keeps to the contract. Each has its own type of body:
 * `never` stands for any of them.
 */
export type Control = (call: ControlCall, request: never) => Answer;
