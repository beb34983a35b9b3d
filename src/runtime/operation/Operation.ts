import type { ExceptionClass } from '../errors/ServiceException.js';
import type { TypeShape } from '../model/Shape.js';
import type { Body } from './Body.js';
import type { Parameter } from './Parameter.js';
import type { ResponseConventions } from './ResponseConventions.js';

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
  /** The service's exceptions by name. */
  readonly exceptions: Readonly<Record<string, ExceptionClass>>;
  /** The classes of other errors by status: `404`, `4XX` or `default`. */
  readonly errors?: Readonly<Record<string, ExceptionClass>>;
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

/** Receives the bytes of one response as they arrive. */
export interface BytesReader {
  onData(this: void, chunk: Uint8Array): void;
  /** Adds the bytes to the response as its data, and its text if it has one. */
  complete(answer: AnswerRead): AnswerRead;
}

/** A response, and its data if the data is not parsed from the text. */
export interface AnswerRead {
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly data?: unknown;
}

/** The content of a 2xx response. `Result` exists only for the type checker. */
export interface ResultDescriptor<Result> {
  readonly encoding: 'json' | 'text' | 'bytes' | 'none';
  readonly mediaType?: string;
  /**
   * Reads binary responses. Descriptors refer to the reader they need, so that bundles contain no
   * others.
   */
  readonly read?: (this: void) => BytesReader;
  /** The content of responses with other statuses, if it differs. */
  readonly others?: Readonly<Record<string, ResultDescriptor<unknown>>>;
  /** Undefined if any JSON is acceptable. */
  readonly type?: TypeShape;
  /** Parses the JSON; undefined if the text is not JSON. Default: `readJson`. */
  readonly parse?: (this: void, text: string, type?: TypeShape) => unknown;
  /** Never set. It ties the descriptor to the type of its result. */
  readonly $type?: Result;
}

/** The arguments of a call by name, including the body. */
export type Input = Readonly<Record<string, unknown>>;
