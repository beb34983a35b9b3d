import { describe, isMembers } from '../values/kinds.js';
import type { TransportRequest, TransportResponse } from '../transport/Transport.js';

/** A request that is about to be sent, with the operation it belongs to. */
export interface InterceptedRequest extends TransportRequest {
  /** The operation's id in the OpenAPI document. */
  readonly operation: string;
  /** The number of the attempt, starting at 1. */
  readonly attempt: number;
}

/** Passes the request to the next interceptor; the last interceptor passes it to the transport. */
export type Next = (request: InterceptedRequest) => Promise<TransportResponse>;

/**
 * Wraps every attempt of every call. Call `next` with the request, changed or unchanged, and return
 * its response, or return a response of your own. `next` rejects with a `ConnectionError` if the
 * request fails; the call may then be retried. Any other error that you throw ends the call and
 * reaches the caller unchanged.
 *
 * @example
 * client.use((request, next) =>
 *   next({ ...request, headers: { ...request.headers, 'x-team': 'support' } }),
 * );
 */
export type Interceptor = (request: InterceptedRequest, next: Next) => Promise<TransportResponse>;

/** The interceptors of a client. The one that was added first is the outermost. */
export class Interceptors {
  readonly #interceptors = new Set<{ readonly run: Interceptor }>();

  /**
   * @returns a function that removes the interceptor.
   * @throws TypeError if it is not a function.
   */
  add(interceptor: Interceptor): () => void {
    if (typeof (interceptor as unknown) !== 'function') {
      throw new TypeError(`An interceptor must be a function, not ${describe(interceptor)}`);
    }
    const entry = { run: interceptor };
    this.#interceptors.add(entry);
    return () => {
      this.#interceptors.delete(entry);
    };
  }

  get isEmpty(): boolean {
    return this.#interceptors.size === 0;
  }

  /** Sends a request through all interceptors; `last` is what the innermost one calls. */
  send(request: InterceptedRequest, last: Next): Promise<TransportResponse> {
    const send = [...this.#interceptors].reduceRight<Next>(
      (next, { run }) =>
        async (handed) =>
          checkAnswer(await run(handed, next)),
      last,
    );
    return send(request);
  }
}

/**
 * @throws TypeError if an interceptor returned something else, often because it forgot to return
 * the result of `next`.
 */
function checkAnswer(answer: unknown): TransportResponse {
  if (isMembers(answer) && typeof answer.status === 'number') {
    if (isMembers(answer.headers) && typeof answer.text === 'string') {
      return answer as object as TransportResponse;
    }
  }
  throw new TypeError(
    'An interceptor must return { status, headers, text }, as next(request) does',
  );
}
