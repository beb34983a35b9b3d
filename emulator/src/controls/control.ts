import type { Answer } from '../http/answer.js';
import type { ParameterValues } from '../http/request.js';
import type { Service } from '../service/service.js';

/** What a control receives in addition to the body. */
export interface ControlCall {
  readonly service: Service;
  readonly values: ParameterValues;
}

/**
 * A control of the emulator. Its body has been checked against the contract. Each control has its
 * own body type, so `never` is used for all of them.
 */
export type Control = (call: ControlCall, request: never) => Answer;
