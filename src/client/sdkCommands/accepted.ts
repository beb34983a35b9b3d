import { isMembers } from '../../runtime/values/kinds.js';
import type { Operation } from '../../runtime/operation/Operation.js';
import * as operations from '../../service/operations.js';

/**
 * The operation of an AWS SDK command; undefined if the value is not one, or if this package does
 * not support the operation.
 */
export function operationOfSdkCommand(command: unknown): Operation<unknown> | undefined {
  if (!isMembers(command) || typeof command.resolveMiddleware !== 'function') return undefined;
  const name = operationName(command);
  return Object.values<Operation<unknown>>(operations).find((operation) => operation.name === name);
}

/** The members that identify a command's operation. */
interface SdkCommandFacts {
  readonly schema?: unknown;
}

/**
 * The name is in the command's schema. Older versions have no schema, but name the class after it.
 */
function operationName({ schema, constructor }: SdkCommandFacts): unknown {
  return Array.isArray(schema) ? schema[2] : constructor.name.replace(/Command$/, '');
}
