import type { ApiError } from '../errors/ApiError.js';
import { ConnectionError } from '../errors/ConnectionError.js';
import { ResponseParseError } from '../errors/ResponseParseError.js';
import { ServiceException } from '../errors/ServiceException.js';
import { TimeoutError } from '../errors/TimeoutError.js';
import type { RetryClass } from '../operation/Operation.js';

/**
 * Why a call is retried:
 *
 * - `stale-connection`: a keep-alive connection broke before any byte of the response arrived;
 * - `connection`: there was no connection, or it broke;
 * - `timeout`: the attempt took too long;
 * - `throttling`: the service throttled the request;
 * - `server-error`: the service, or a proxy in front of it, failed;
 * - `bad-answer`: the response was empty, cut off or not JSON.
 */
export type RetryReason =
  | 'stale-connection'
  | 'connection'
  | 'timeout'
  | 'throttling'
  | 'server-error'
  | 'bad-answer';

/**
 * The reason to retry a failed call; undefined if it must not be retried. An operation that is not
 * safe to repeat is only retried if the service certainly did not apply the request.
 *
 * @param clientToken - the idempotency token of the request.
 */
export function retryReason(
  error: ApiError,
  retry: RetryClass,
  clientToken: string | undefined,
): RetryReason | undefined {
  const isRepeatable = retry === 'client-token' ? clientToken !== undefined : retry !== 'unsafe';
  return error.outcome === 'not-applied' || isRepeatable ? transientReason(error) : undefined;
}

function transientReason(error: ApiError): RetryReason | undefined {
  if (!error.retryable) return undefined;
  if (error instanceof ConnectionError) return error.stale ? 'stale-connection' : 'connection';
  if (error instanceof TimeoutError) return error.limit === 'timeout' ? 'timeout' : undefined;
  if (error instanceof ResponseParseError) return 'bad-answer';
  if (!(error instanceof ServiceException)) return undefined;
  return error.throttling ? 'throttling' : 'server-error';
}
