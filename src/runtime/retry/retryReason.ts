import type { ApiError } from '../errors/ApiError.js';
import { ConnectionError } from '../errors/ConnectionError.js';
import { ResponseParseError } from '../errors/ResponseParseError.js';
import { ServiceException } from '../errors/ServiceException.js';
import { TimeoutError } from '../errors/TimeoutError.js';
import type { RetryClass } from '../operation/Operation.js';

/**
 * Why a call is tried again:
 *
 * - `stale-connection`: a connection that was kept alive had died, and the request with it;
 * - `connection`: there was no connection, or it broke;
 * - `timeout`: the attempt took too long;
 * - `throttling`: too many requests;
 * - `server-error`: the service, or something before it, failed;
 * - `bad-answer`: the answer was empty, cut off or not JSON.
 */
export type RetryReason =
  | 'stale-connection'
  | 'connection'
  | 'timeout'
  | 'throttling'
  | 'server-error'
  | 'bad-answer';

/** What decides whether a call may be repeated, beside the error. */
export interface Repeatability {
  readonly retry: RetryClass;
  /** Whether the request carries an idempotency token. */
  readonly hasClientToken: boolean;
}

/**
 * Why a failed call should be tried again; undefined where it should not. An operation that is not
 * safe to repeat is tried again only where the service surely did nothing.
 */
export function retryReason(error: ApiError, call: Repeatability): RetryReason | undefined {
  const reason = transientReason(error);
  if (reason === undefined) return undefined;
  return error.outcome === 'not-applied' || isRepeatable(call) ? reason : undefined;
}

function isRepeatable({ retry, hasClientToken }: Repeatability): boolean {
  return retry === 'client-token' ? hasClientToken : retry !== 'unsafe';
}

function transientReason(error: ApiError): RetryReason | undefined {
  if (!error.retryable) return undefined;
  if (error instanceof ConnectionError) return error.stale ? 'stale-connection' : 'connection';
  if (error instanceof TimeoutError) return error.limit === 'timeout' ? 'timeout' : undefined;
  if (error instanceof ResponseParseError) return 'bad-answer';
  if (!(error instanceof ServiceException)) return undefined;
  return error.throttling ? 'throttling' : 'server-error';
}
