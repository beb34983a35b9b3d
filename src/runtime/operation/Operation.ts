import type { ExceptionClass } from '../errors/ServiceException.js';
import type { TypeShape } from '../model/Shape.js';
import type { Body } from './Body.js';
import type { Parameter } from './Parameter.js';

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
  /** The classes of other errors by status: `404`, `4XX` or `default`. */
  readonly errors?: Readonly<Record<string, ExceptionClass>>;
  /** Takes the place of the client's own base path, as long as that is the default one. */
  readonly server?: string;
  /** Keys of the auth settings that the operation takes. */
  readonly auth: readonly string[];
  readonly retry: RetryClass;
}

/**
 * How a failed call may be repeated: always (`read-only`, `repeatable`), with the same idempotency
 * token (`client-token`), or only where the request was surely not sent (`unsafe`).
 */
export type RetryClass = 'read-only' | 'repeatable' | 'client-token' | 'unsafe';

/** Takes the bytes of one answer as they come. */
export interface BytesReader {
  onData(this: void, chunk: Uint8Array): void;
  /** The answer with its bytes as its data, and with its text if it has one. */
  complete(answer: AnswerRead): AnswerRead;
}

/** An answer, and its data if that is not read of the text. */
export interface AnswerRead {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly data?: unknown;
}

/** What a 2xx answer holds. `Result` exists for the type checker alone. */
export interface ResultDescriptor<Result> {
  readonly encoding: 'json' | 'text' | 'bytes' | 'none';
  readonly mediaType?: string;
  /** Reads answers that are no text. A descriptor names its reader, so that a bundle has no other. */
  readonly read?: (this: void) => BytesReader;
  /** What answers with another status hold, if it differs. */
  readonly others?: Readonly<Record<string, ResultDescriptor<unknown>>>;
  /** Undefined where any JSON will do. */
  readonly type?: TypeShape;
  /** Never set: ties the descriptor to its result's type. */
  readonly $type?: Result;
}

/** The arguments of a call by their names, the body's too. */
export type Input = Readonly<Record<string, unknown>>;
