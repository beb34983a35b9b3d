import type { ErrorObject } from 'ajv/dist/2020.js';

import { failedConstraint } from '../http/serviceError.js';

/** The first rule that a value breaks. */
export interface Violation {
  /** The path of the member, for example `faults[0].kind`; empty for the value as a whole. */
  readonly path: string;
  readonly error: ErrorObject;
}

/**
 * Describes a broken rule in words. The description contains the member and the rule, but never the
 * value.
 */
export type Wording = (violation: Violation, root: string) => string;

/** The emulator's wording: `faults[0].kind: must be one of throttle, reset`. */
export const plainWording: Wording = ({ path, error }, root) => {
  const member = path === '' ? root : path;
  switch (error.keyword) {
    case 'required':
      return `${member}: is required`;
    case 'enum':
      return `${member}: must be one of ${allowedValues(error).join(', ')}`;
    default:
      return `${member}: ${error.message ?? 'is not valid'}`;
  }
};

/** The service's wording: `1 validation error detected: Value at 'content' failed to …`. */
export const serviceWording: Wording = ({ path, error }, root) =>
  failedConstraint(path === '' ? root : path, constraintOf(error));

function constraintOf(error: ErrorObject): string {
  const { limit, pattern } = error.params as { limit?: number; pattern?: string };
  switch (error.keyword) {
    case 'required':
      return 'Member must not be null';
    case 'enum':
      return `Member must satisfy enum value set: [${allowedValues(error).join(', ')}]`;
    case 'minLength':
    case 'minItems':
      return `Member must have length greater than or equal to ${limit ?? 0}`;
    case 'maxLength':
    case 'maxItems':
      return `Member must have length less than or equal to ${limit ?? 0}`;
    case 'minimum':
      return `Member must have value greater than or equal to ${limit ?? 0}`;
    case 'maximum':
      return `Member must have value less than or equal to ${limit ?? 0}`;
    case 'pattern':
      return `Member must satisfy regular expression pattern: ${pattern ?? ''}`;
    default:
      return `Member ${error.message ?? 'is not valid'}`;
  }
}

function allowedValues(error: ErrorObject): readonly string[] {
  return error.params.allowedValues as readonly string[];
}
