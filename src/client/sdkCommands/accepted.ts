import { isMembers } from '../../runtime/values/kinds.js';
import type { Operation } from '../../runtime/operation/Operation.js';
import * as operations from '../../service/operations.js';

/**
 * The operation of a command of the AWS SDK; undefined if it is none, or if this package does not
 * know the operation.
 */
export function operationOfSdkCommand(command: unknown): Operation<unknown> | undefined {
  if (!isMembers(command) || typeof command.resolveMiddleware !== 'function') return undefined;
  const name = operationName(command);
  return Object.values<Operation<unknown>>(operations).find((operation) => operation.name === name);
}

/** What tells which operation a command is for. */
interface SdkCommandFacts {
  readonly schema?: unknown;
}

/** The command's schema has the name; versions that have no schemas name their classes by it. */
function operationName({ schema, constructor }: SdkCommandFacts): unknown {
  return Array.isArray(schema) ? schema[2] : constructor.name.replace(/Command$/, '');
}
