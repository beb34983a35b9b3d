import type { ResponseMetadata } from '../response/ResponseMetadata.js';
import { createResponse, type CallResponse } from '../response/CallResponse.js';
import { isError } from '../values/isError.js';
import { shortened } from '../values/text.js';
import { AnswerError } from './AnswerError.js';
import type { CallFacts, Outcome } from './ApiError.js';

/** What the call knows that received an exception. */
export interface ExceptionFacts extends CallFacts {
  readonly response: CallResponse;
  readonly throttling: boolean;
  readonly outcome: Outcome;
  readonly hint?: string | undefined;
}

/** What an exception says. A test or a mock passes this alone. */
export interface ServiceExceptionInit {
  /** The service's message. */
  readonly message: string;
  /** The metadata of the call. */
  readonly $metadata: ResponseMetadata;
  /** @default the name of the class */
  readonly name?: string | undefined;
  /** @default that of the class, otherwise derived from the status */
  readonly $fault?: 'client' | 'server' | undefined;
  /** Members of the exception in addition to its message, for example `ResourceId`. */
  readonly [member: string]: unknown;
}

/** A class for one of the exceptions in the OpenAPI document. */
export interface ExceptionClass {
  new (init: ServiceExceptionInit, facts: ExceptionFacts): ServiceException;
  /** @internal The exception's name in responses. */
  readonly exceptionName?: string | undefined;
  /** @internal The exception's members in addition to its message. Default: none. */
  readonly memberNames?: readonly string[];
}

/**
 * The response has a status other than 2xx. Each exception in the OpenAPI document has a subclass.
 * Any other response, for example a redirect or an error page of a proxy, becomes a
 * `ServiceException` with the name `UnknownError`.
 *
 * @example
 * try {
 *   await call();
 * } catch (error) {
 *   if (error instanceof ServiceException) console.error(error.status, error.name, error.requestId);
 * }
 */
export class ServiceException extends AnswerError {
  /** @internal The exception that the class represents; undefined for the base class. */
  static get exceptionName(): string | undefined {
    return undefined;
  }

  /**
   * Whether an error is an instance of this class. An exception of the service's other client with
   * the same name counts too, so that a program can use both clients. It has the members that the
   * other client gives it: `$fault`, `$metadata` and `$response`.
   */
  static override [Symbol.hasInstance](error: unknown): boolean {
    if (super[Symbol.hasInstance](error)) return true;
    // A subclass declared by a program represents no exception of the service.
    if (!Object.hasOwn(this, 'exceptionName') || !isError(error)) return false;
    if (!('$fault' in error) || !('$metadata' in error)) return false;
    return this.exceptionName === undefined || this.exceptionName === error.name;
  }

  /** The name of the exception, or `'UnknownError'`. */
  override readonly name: string = 'UnknownError';
  /** `'client'` if the request is at fault, `'server'` if the service is. */
  readonly $fault: 'client' | 'server';
  /** Whether the service throttled the request, whatever the status. */
  readonly throttling: boolean;

  constructor(init: ServiceExceptionInit, facts: ExceptionFacts = factsOf(init.$metadata)) {
    const { message, $metadata, name, $fault, ...members } = init;
    const { response, throttling } = facts;
    super(shortened(message, maxMessageLength), {
      ...facts,
      $metadata,
      retryable: throttling || transientStatuses.includes(response.status),
    });
    this.$fault = $fault ?? (response.status >= 500 ? 'server' : 'client');
    this.name = new.target.exceptionName ?? name ?? this.name;
    this.throttling = throttling;
    for (const [key, value] of Object.entries(members)) {
      if (!(key in this)) Object.assign(this, { [key]: value });
    }
  }

  /**
   * An object if the call may succeed later, otherwise undefined.
   */
  get $retryable(): { readonly throttling: boolean } | undefined {
    return this.retryable ? { throttling: this.throttling } : undefined;
  }

  /** The same as `message`, under the name that the service uses. */
  get Message(): string | undefined {
    return this.message;
  }
}

/** The facts of an exception that no call received. Unknown ones are those of a single attempt. */
function factsOf($metadata: ResponseMetadata): ExceptionFacts {
  const { httpStatusCode = 0, attempts = 1, totalRetryDelay = 0 } = $metadata;
  return {
    operation: 'unknown',
    attempts,
    totalRetryDelay,
    clientToken: undefined,
    response: createResponse(httpStatusCode, {}, ''),
    throttling: httpStatusCode === 429,
    outcome: 'unknown',
  };
}

/** Statuses of temporary failures, of the service or of a proxy in front of it. */
const transientStatuses: readonly number[] = [500, 502, 503, 504];

/** Longer messages are cut at this many characters; `response.text` has the whole text. */
const maxMessageLength = 1000;
