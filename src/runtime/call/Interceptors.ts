import { describe, isMembers } from '../values/kinds.js';
import type { TransportRequest, TransportResponse } from '../transport/Transport.js';

/** A request that is about to be sent, and what it is for. */
export interface InterceptedRequest extends TransportRequest {
  /** The operation's id in the description of the service, `SendMessage`. */
  readonly operation: string;
  /** From 1. */
  readonly attempt: number;
}

/** Sends a request on: to the next interceptor, the last of them to the transport. */
export type Next = (request: InterceptedRequest) => Promise<TransportResponse>;

/**
 * Stands around each attempt of each call. It hands the request on with `next`, changed or as it is,
 * and returns the answer; or it answers itself. What `next` throws is a ConnectionError, and may be
 * tried again; any other error that an interceptor throws ends the call and reaches the caller as it
 * is.
 *
 * @example
 * client.use((request, next) =>
 *   next({ ...request, headers: { ...request.headers, 'x-team': 'support' } }),
 * );
 */
export type Interceptor = (request: InterceptedRequest, next: Next) => Promise<TransportResponse>;

/** The interceptors of a client: who came first stands outermost. */
export class Interceptors {
  readonly #interceptors = new Set<{ readonly run: Interceptor }>();

  /**
   * @returns takes the interceptor off again.
   * @throws TypeError where it is no function.
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

  /** Sends a request through all of them; `last` is what the innermost hands it to. */
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

/** @throws TypeError where an interceptor has forgotten to return what `next` gave. */
function checkAnswer(answer: unknown): TransportResponse {
  if (isMembers(answer) && typeof answer.status === 'number') {
    if (isMembers(answer.headers) && typeof answer.text === 'string') {
      return answer as object as TransportResponse;
    }
  }
  throw new TypeError(
    'An interceptor must return an answer, { status, headers, text }, as that of next(request) is; ' +
      `it returned ${isMembers(answer) ? 'an object without these' : describe(answer)}`,
  );
}
