import { readAnswer, type DataAndResponse } from '../decode/readAnswer.js';
import { secretsOf, type Secrets } from '../decode/Secrets.js';
import { ApiError } from '../errors/ApiError.js';
import { ServiceException } from '../errors/ServiceException.js';
import type { Decoder } from '../model/constructModel.js';
import type { Input, Operation } from '../operation/Operation.js';
import { buildRequest } from '../request/buildRequest.js';
import { encodeBody } from '../request/encodeBody.js';
import { checkAttempts, shown } from './checkAttempts.js';
import { Call, type CallSettings, type ClientParts } from './Call.js';
import type { AbortSignalLike } from './Cancellation.js';
import type { CallOptions } from './CallOptions.js';
import { checkSignal } from './onAbort.js';

/**
 * Makes a call: builds the request, sends it until an attempt succeeds or a retry is not allowed,
 * and decodes the response. Every call of both styles goes through here, so this is where failures
 * are handled.
 *
 * @throws TypeError for invalid arguments and options, otherwise ApiError.
 */
export async function makeCall<Data>(
  operation: Operation<Data>,
  input: Input,
  options: CallOptions,
  signal: AbortSignalLike | undefined,
  settings: CallSettings,
  parts: ClientParts,
  modelClass: Decoder | undefined,
): Promise<DataAndResponse<Data>> {
  const timeout = duration(options.timeout ?? settings.timeout, 'timeout');
  const deadline = duration(options.deadline ?? settings.deadline, 'deadline');
  checkSignal(signal);
  const body = operation.body && encodeBody(operation.body, input[operation.body.argument]);
  const call = new Call(operation, settings, parts, signal, deadline, body?.clientToken);

  try {
    const prepared = call.prepare(input);
    const credentials = prepared instanceof Promise ? await prepared : prepared;
    // Preparing the call may have changed the settings.
    const maxAttempts = checkAttempts(options.maxAttempts ?? settings.maxAttempts, 'maxAttempts');
    const limiter = settings.retryMode === 'adaptive' ? parts.limiter : undefined;
    const request = buildRequest(operation, input, body, credentials, settings, parts);
    const secrets = (): Secrets => secretsOf(operation, input, credentials, request.headers);
    for (;;) {
      try {
        if (limiter) await call.waitForTurn(limiter);
        const reader = operation.result.read?.(call, modelClass, options);
        const transport = reader?.transport ?? settings.transport;
        const came = await call.attempt(transport, request, timeout);
        const answer = reader?.complete(came) ?? came;
        const { facts } = call;
        return call.succeed(readAnswer(operation, facts, answer, secrets, modelClass));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error instanceof ServiceException && error.throttling) limiter?.throttled();
        if (call.attempts >= maxAttempts) throw error;
        await call.waitForRetry(error);
      }
    }
  } catch (error) {
    call.fail(error);
    throw error;
  }
}

function duration(milliseconds: unknown, name: string): number {
  if (typeof milliseconds === 'number' && milliseconds >= 0) return milliseconds || Infinity;
  throw new TypeError(
    `${name} must be a number of milliseconds, 0 for no limit, not ${shown(milliseconds)}`,
  );
}
