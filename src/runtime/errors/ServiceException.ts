import { metadataOf, type ResponseMetadata } from '../response/ResponseMetadata.js';
import { createResponse, type CallResponse } from '../response/CallResponse.js';
import { isError } from '../values/isError.js';
import { AnswerError } from './AnswerError.js';
import type { CallFacts, Outcome } from './ApiError.js';

export interface ServiceExceptionDetails extends CallFacts {
  readonly message: string;
  readonly response: CallResponse;
  /** Default: `unknown`. */
  readonly outcome?: Outcome;
  /** Default: false. */
  readonly throttling?: boolean;
  readonly hint?: string | undefined;
  /** What the service says beside the message, such as `ResourceId`. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** Default: what the answer and the call say. */
  readonly $metadata?: ResponseMetadata | undefined;
  /** Default: the class's own. */
  readonly name?: string | undefined;
  /** Default: the class's own, else by the status. */
  readonly $fault?: 'client' | 'server' | undefined;
}

/** An exception as tests and mocks make one, in the words of the AWS SDK. */
export interface ServiceExceptionInit {
  readonly message: string;
  readonly $metadata: ResponseMetadata;
  /** Default: the class's own. */
  readonly name?: string | undefined;
  /** Default: the class's own, else by the status. */
  readonly $fault?: 'client' | 'server' | undefined;
  /** What the service says beside the message, such as `ResourceId`. */
  readonly [member: string]: unknown;
}

/** A class of exceptions that the service's description knows. */
export interface ExceptionClass {
  new (details: ServiceExceptionDetails): ServiceException;
  /** @internal The members that the description gives it beside its message. Default: none. */
  readonly memberNames?: readonly string[];
}

/**
 * An answer that is not 2xx. The service's own exceptions are classes below this one; anything
 * else, a redirect or a proxy's page, is a ServiceException with the name `UnknownError`.
 */
export class ServiceException extends AnswerError {
  /** @internal The exception that the class stands for; undefined for all of them. */
  static get exceptionName(): string | undefined {
    return undefined;
  }

  /**
   * Whether an error is one of this class. An exception of the AWS SDK's client counts too, by its
   * name, so that a program can take clients of both packages. Such an exception has the members
   * that the SDK gives it: `$fault`, `$metadata` and `$response`.
   */
  static override [Symbol.hasInstance](error: unknown): boolean {
    if (Function.prototype[Symbol.hasInstance].call(this, error)) return true;
    // A subclass that a program declares itself stands for no exception of the service.
    if (!Object.hasOwn(this, 'exceptionName') || !isError(error)) return false;
    if (!('$fault' in error) || !('$metadata' in error)) return false;
    return this.exceptionName === undefined || this.exceptionName === error.name;
  }

  override readonly name: string = 'UnknownError';
  /** Whose fault it is. */
  readonly $fault: 'client' | 'server';
  /** Whether there were too many requests, whatever the status. */
  readonly throttling: boolean;

  constructor(made: ServiceExceptionDetails | ServiceExceptionInit) {
    const details = isInit(made) ? detailsOf(made) : made;
    const { message, response, outcome = 'unknown', throttling = false, members = {} } = details;
    super(shortened(message), {
      ...details,
      retryable: throttling || transientStatuses.has(response.status),
      outcome,
      response,
      $metadata: details.$metadata ?? metadataOf(response, details),
    });
    this.$fault = details.$fault ?? (response.status >= 500 ? 'server' : 'client');
    this.name = details.name ?? this.name;
    this.throttling = throttling;
    for (const [key, value] of Object.entries(members)) {
      if (!(key in this)) Object.defineProperty(this, key, { value, enumerable: true });
    }
  }

  /**
   * Whether the call may succeed later, as the AWS SDK says it: undefined if it will not, otherwise
   * an object.
   */
  get $retryable(): { readonly throttling: boolean } | undefined {
    return this.retryable ? { throttling: this.throttling } : undefined;
  }

  /** The message, under the name that it has in the service's description. */
  get Message(): string | undefined {
    return this.message;
  }
}

function isInit(
  made: ServiceExceptionDetails | ServiceExceptionInit,
): made is ServiceExceptionInit {
  return !('response' in made);
}

/** An exception without a call: what is not known of that is as if there had been one attempt. */
function detailsOf(init: ServiceExceptionInit): ServiceExceptionDetails {
  const { message, $metadata, name, $fault, ...members } = init;
  const { httpStatusCode = 0, requestId, attempts = 1, totalRetryDelay = 0 } = $metadata;
  const headers = requestId === undefined ? {} : { 'x-amzn-requestid': requestId };
  return {
    operation: 'unknown',
    attempts,
    totalRetryDelay,
    clientToken: undefined,
    message,
    response: createResponse(httpStatusCode, headers, ''),
    throttling: httpStatusCode === 429,
    members,
    $metadata,
    name,
    $fault,
  };
}

/** Statuses that pass: the service or something before it is down for the moment. */
const transientStatuses: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Messages are cut at this many characters; `response.text` has all of it. */
const maxMessageLength = 1000;

function shortened(message: string): string {
  return message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message;
}
