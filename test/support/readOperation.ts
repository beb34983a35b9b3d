import { responseConventions } from '../../src/service/responseConventions.js';
import type { Operation } from '../../src/runtime/operation/Operation.js';

/** An operation without arguments, to which tests give a result. */
export const readOperation: Omit<Operation<never>, 'result'> = {
  name: 'Read',
  methodName: 'read',
  method: 'GET',
  path: '/read',
  parameters: [],
  conventions: responseConventions,
  exceptions: [],
  auth: [],
  retry: 'read-only',
};
