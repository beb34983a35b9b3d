import type { ExceptionClass } from '../errors/ServiceException.js';
import type { ErrorClasses } from '../operation/Operation.js';

/** The class of an error that an operation declares for a status, or for a range of them. */
export function byStatus(errors: ErrorClasses = {}, status: number): ExceptionClass | undefined {
  return errors[status] ?? errors[`${Math.trunc(status / 100)}XX`] ?? errors['default'];
}
