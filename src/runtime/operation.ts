import type { ExceptionClass } from './errors/ServiceException.js';
import type { ParameterWriter } from './parameter.js';
import type { TypeShape } from './shape.js';

/** One operation of the service, as far as a call needs to know it. */
export interface Operation<Result> {
  /** The operation's id in the description of the service, `SendMessage`. */
  readonly name: string;
  /** Its method in the Api class, `sendMessage`. */
  readonly methodName: string;
  readonly method: string;
  /** The path below the base path, with `{parameters}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Body;
  readonly result: ResultDescriptor<Result>;
  /** The exceptions of the service by name. */
  readonly exceptions: Readonly<Record<string, ExceptionClass>>;
  /** Keys of the auth settings that the operation takes. */
  readonly auth: readonly string[];
  readonly retry: RetryClass;
}

/**
 * How a failed call may be repeated: always (`read-only`, `repeatable`), with the same idempotency
 * token (`client-token`), or only where the request was surely not sent (`unsafe`).
 */
export type RetryClass = 'read-only' | 'repeatable' | 'client-token' | 'unsafe';

/** A parameter that does not travel in the body. */
export interface Parameter {
  /** On the wire. */
  readonly name: string;
  /** Among the arguments and options of the method. */
  readonly argument: string;
  /** Where it travels. */
  readonly in: ParameterWriter;
  readonly required?: true;
  /** OpenAPI's style; the default is `simple` in paths and headers, `form` elsewhere. */
  readonly style?: Style;
  /** OpenAPI's explode; the default is true for the style `form`, false for others. */
  readonly explode?: boolean;
  /** Whether reserved characters of a query stay as they are. */
  readonly allowReserved?: true;
  /** Sent as JSON rather than in a style. */
  readonly json?: true;
  /** Its name where all inputs stand in one object; absent where it is not among them. */
  readonly inputName?: string;
  /** Values never appear in a log. */
  readonly sensitive?: true;
  /** Key of the auth setting that stands in where the argument is left out. */
  readonly auth?: string;
  /** What to look at where the service refuses the value. */
  readonly hint?: string;
}

/** The styles of OpenAPI 3, section "Style Values". */
export type Style =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject';

export interface Body {
  readonly argument: string;
  readonly required?: true;
  readonly mediaType: string;
  readonly encode: BodyEncoder;
  readonly type: TypeShape;
  /** The member that is filled with a UUID where the caller leaves it out. */
  readonly idempotencyToken?: string;
}

/**
 * Writes a body. Descriptors name the writer that they need, so that a bundle has no other.
 *
 * @param argument - what the value is called in the message of an error.
 */
export type BodyEncoder = (this: void, value: unknown, argument: string) => string;

/** What a 2xx answer holds. `Result` exists for the type checker alone. */
export interface ResultDescriptor<Result> {
  readonly encoding: 'json' | 'text' | 'none';
  readonly mediaType?: string;
  /** Undefined where any JSON will do. */
  readonly type?: TypeShape;
  /** Never set: ties the descriptor to its result's type. */
  readonly $type?: Result;
}
