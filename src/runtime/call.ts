import { readAnswer, type DataAndResponse } from './answer.js';
import type { Credential } from './auth/Authentication.js';
import { bounded, type Bounds } from './bounded.js';
import { AbortError } from './errors/AbortError.js';
import type { CallFacts } from './errors/ApiError.js';
import { ConnectionError } from './errors/ConnectionError.js';
import { TimeoutError } from './errors/TimeoutError.js';
import { describe } from './model.js';
import type { Operation } from './operation.js';
import type { CallOptions } from './options.js';
import {
  buildRequest,
  checkArguments,
  collectCredentials,
  encodeBody,
  type Input,
  type RequestSettings,
} from './request.js';
import type { Transport, TransportRequest, TransportResponse } from './transport/Transport.js';

/** What a client contributes to each of its calls. */
export interface CallSettings extends RequestSettings {
  readonly transport: Transport;
  /** How long an attempt may take, in ms. */
  readonly timeout: number;
  /** How long a call may take with everything, in ms. */
  readonly deadline: number;
}

/**
 * Makes a call: builds the request, sends it, reads the answer. All calls of all faces come through
 * here, so this is the place that decides what happens when something goes wrong.
 *
 * @throws TypeError for arguments and options that make no request, else an ApiError.
 */
export async function makeCall<Data>(
  operation: Operation<Data>,
  input: Input,
  options: CallOptions,
  settings: CallSettings,
): Promise<DataAndResponse<Data>> {
  checkArguments(operation, input, settings.authentications);
  const timeout = duration(options.timeout ?? settings.timeout, 'timeout');
  const deadline = duration(options.deadline ?? settings.deadline, 'deadline');
  const body = operation.body && encodeBody(operation.body, input[operation.body.argument]);
  const call = new Call(operation, options.signal, deadline, body?.clientToken);

  const credentials = await call.settle(
    collectCredentials(operation, input, settings.authentications),
  );
  const request = buildRequest(operation, input, body, credentials, settings);
  const answer = await call.attempt(settings.transport, request, timeout);
  return readAnswer(operation, call.facts, answer);
}

/** One call on its way: what is known of it, and the bounds that hold for all it does. */
class Call {
  attempts = 0;
  readonly #start = performance.now();

  constructor(
    readonly operation: Operation<unknown>,
    readonly signal: AbortSignal | undefined,
    readonly deadline: number,
    readonly clientToken: string | undefined,
  ) {}

  get facts(): CallFacts {
    return {
      operation: this.operation.name,
      attempts: this.attempts,
      clientToken: this.clientToken,
    };
  }

  /** Waits for credentials, where they must be asked for, as long as the call may still take. */
  async settle(
    credentials: readonly Credential[] | Promise<readonly Credential[]>,
  ): Promise<readonly Credential[]> {
    this.#checkAborted();
    return credentials instanceof Promise
      ? bounded(() => credentials, this.#bounds(Infinity))
      : credentials;
  }

  /** Sends the request once. */
  async attempt(
    transport: Transport,
    request: TransportRequest,
    timeout: number,
  ): Promise<TransportResponse> {
    this.#checkAborted();
    const bounds = this.#bounds(timeout);
    this.attempts += 1;
    return bounded(async (signal) => {
      try {
        return await transport.send(request, { signal, timeout: bounds.milliseconds });
      } catch (error) {
        throw new ConnectionError(this.facts, error);
      }
    }, bounds);
  }

  /** The shorter of `timeout` and of what is left until the deadline. */
  #bounds(timeout: number): Bounds {
    const left = Math.max(0, this.deadline - (performance.now() - this.#start));
    const timesOut = timeout < left;
    return {
      signal: this.signal,
      milliseconds: timesOut ? timeout : left,
      onAbort: () => new AbortError(this.facts, this.signal?.reason),
      onTimeout: () =>
        timesOut
          ? new TimeoutError(this.facts, 'timeout', timeout)
          : new TimeoutError(this.facts, 'deadline', this.deadline),
    };
  }

  #checkAborted(): void {
    if (this.signal?.aborted) throw new AbortError(this.facts, this.signal.reason);
  }
}

function duration(milliseconds: unknown, name: string): number {
  if (typeof milliseconds === 'number' && milliseconds > 0) return milliseconds;
  const given = typeof milliseconds === 'number' ? milliseconds : describe(milliseconds);
  throw new TypeError(`${name} must be a number of milliseconds above 0, not ${given}`);
}
