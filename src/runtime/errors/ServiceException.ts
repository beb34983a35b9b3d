import type { CallResponse } from '../response.js';
import { AnswerError, requestIdOf } from './AnswerError.js';
import type { CallFacts, Outcome } from './ApiError.js';

/** What is known of an answer, as users of the AWS SDK know it. */
export interface ResponseMetadata {
  readonly httpStatusCode: number;
  readonly requestId: string | undefined;
  readonly extendedRequestId: string | undefined;
  readonly cfId: string | undefined;
  readonly attempts: number;
  /** In ms. */
  readonly totalRetryDelay: number;
}

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
}

/** A class of exceptions that the service's description knows. */
export type ExceptionClass = new (details: ServiceExceptionDetails) => ServiceException;

/**
 * An answer that is not 2xx. The service's own exceptions are classes below this one; anything
 * else, a redirect or a proxy's page, is a ServiceException with the name `UnknownError`.
 */
export class ServiceException extends AnswerError {
  override readonly name: string = 'UnknownError';
  /** Whose fault it is. */
  readonly $fault: 'client' | 'server';
  readonly $metadata: ResponseMetadata;
  /** Whether there were too many requests, whatever the status. */
  readonly throttling: boolean;

  constructor(details: ServiceExceptionDetails) {
    const { message, response, outcome = 'unknown', throttling = false, members = {} } = details;
    super(shortened(message), {
      ...details,
      retryable: throttling || transientStatuses.has(response.status),
      outcome,
      response,
    });
    this.$fault = response.status >= 500 ? 'server' : 'client';
    this.$metadata = {
      httpStatusCode: response.status,
      requestId: requestIdOf(response),
      extendedRequestId: response.get('x-amz-id-2'),
      cfId: response.get('x-amz-cf-id'),
      attempts: details.attempts,
      totalRetryDelay: details.totalRetryDelay,
    };
    this.throttling = throttling;
    for (const [key, value] of Object.entries(members)) {
      if (!(key in this)) Object.defineProperty(this, key, { value, enumerable: true });
    }
  }
}

/** Statuses that pass: the service or something before it is down for the moment. */
const transientStatuses: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Messages are cut at this many characters; `response.text` has all of it. */
const maxMessageLength = 1000;

function shortened(message: string): string {
  return message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message;
}
