import type { ExceptionClass } from '../errors/ServiceException.js';
import type { ResponseConventions } from '../response/ResponseConventions.js';
import type { Body } from './Body.js';
import type { MediaChoices } from './MediaChoices.js';
import type { Parameter } from './Parameter.js';
import type { ResultDescriptor } from './ResultDescriptor.js';

/** Classes of errors by status: `404`, `4XX` or `default`. */
export type ErrorClasses = Readonly<Record<string, ExceptionClass>>;

/** The description of one operation, as far as a call needs it. */
export interface Operation<Result> {
  /** The operation's id in the OpenAPI document. */
  readonly name: string;
  /** The name of its method in the API class. */
  readonly methodName: string;
  readonly method: string;
  /** The path below the base path, with `{parameters}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly result: ResultDescriptor<Result>;
  readonly conventions: ResponseConventions;
  /** The media types that a caller may choose from. */
  readonly choices?: MediaChoices;
  /** The service's exceptions. */
  readonly exceptions: readonly ExceptionClass[];
  /** The classes of other errors by status: `404`, `4XX` or `default`. */
  readonly errors?: ErrorClasses;
  /** Chooses between the `errors`. Absent if there are none. */
  readonly chooseError?: (
    this: void,
    errors: ErrorClasses | undefined,
    status: number,
  ) => ExceptionClass | undefined;
  /** Replaces the client's base path while that is the default one. */
  readonly server?: string;
  /** The alternatives of authentication: the keys of the settings that are used together. */
  readonly auth: readonly (readonly string[])[];
  readonly retry: RetryClass;
}

/**
 * When a failed call may be repeated: always (`read-only`, `repeatable`), with the same idempotency
 * token (`client-token`), or only if the request was certainly not applied (`unsafe`).
 */
export type RetryClass = 'read-only' | 'repeatable' | 'client-token' | 'unsafe';

/** The arguments of a call by name, including the body. */
export type Input = Readonly<Record<string, unknown>>;
