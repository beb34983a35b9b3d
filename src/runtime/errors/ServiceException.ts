import type { ResponseMetadata } from '../response/ResponseMetadata.js';
import { createResponse, type CallResponse } from '../response/CallResponse.js';
import { isError } from '../values/isError.js';
import { AnswerError } from './AnswerError.js';
import type { CallFacts, Outcome } from './ApiError.js';

export interface ServiceExceptionDetails extends CallFacts {
  readonly message: string;
  readonly response: CallResponse;
  /** @default 'unknown' */
  readonly outcome?: Outcome;
  /** @default false */
  readonly throttling?: boolean;
  readonly hint?: string | undefined;
  /** Members of the exception in addition to its message, for example `ResourceId`. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** The metadata of the response and the call, without secrets. */
  readonly $metadata: ResponseMetadata;
  /** @default the name of the class */
  readonly name?: string | undefined;
  /** @default that of the class, otherwise derived from the status */
  readonly $fault?: 'client' | 'server' | undefined;
}

/** What a test or a mock passes to create an exception. */
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
  new (details: ServiceExceptionDetails): ServiceException;
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
    if (Function.prototype[Symbol.hasInstance].call(this, error)) return true;
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

  constructor(made: ServiceExceptionDetails | ServiceExceptionInit) {
    const details = isInit(made) ? detailsOf(made) : made;
    const { message, response, outcome = 'unknown', throttling = false, members = {} } = details;
    super(shortened(message), {
      ...details,
      retryable: throttling || transientStatuses.has(response.status),
      outcome,
      response,
    });
    this.$fault = details.$fault ?? (response.status >= 500 ? 'server' : 'client');
    this.name = details.name ?? this.name;
    this.throttling = throttling;
    for (const [key, value] of Object.entries(members)) {
      if (!(key in this)) Object.defineProperty(this, key, { value, enumerable: true });
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

function isInit(
  made: ServiceExceptionDetails | ServiceExceptionInit,
): made is ServiceExceptionInit {
  return !('response' in made);
}

/** Details of an exception that no call produced. Unknown values are those of a single attempt. */
function detailsOf(init: ServiceExceptionInit): ServiceExceptionDetails {
  const { message, $metadata, name, $fault, ...members } = init;
  const { httpStatusCode = 0, attempts = 1, totalRetryDelay = 0 } = $metadata;
  return {
    operation: 'unknown',
    attempts,
    totalRetryDelay,
    clientToken: undefined,
    message,
    response: createResponse(httpStatusCode, {}, ''),
    throttling: httpStatusCode === 429,
    members,
    $metadata,
    name,
    $fault,
  };
}

/** Statuses of temporary failures, of the service or of a proxy in front of it. */
const transientStatuses: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Longer messages are cut at this many characters; `response.text` has the whole text. */
const maxMessageLength = 1000;

function shortened(message: string): string {
  return message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message;
}
