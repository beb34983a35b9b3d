import { checkSignal, onAbort } from './onAbort.js';
import { Cancellation, type AbortSignalLike } from './Cancellation.js';
import type { DataAndResponse } from '../decode/readAnswer.js';
import { AnswerError } from '../errors/AnswerError.js';
import { describe, isMembers } from '../values/kinds.js';
import { didYouMean } from '../values/didYouMean.js';
import type { Parameter } from '../operation/Parameter.js';
import type { Decoder } from '../model/constructModel.js';
import type { Operation } from '../operation/Operation.js';
import type { CallOptions } from './CallOptions.js';
import type { CallResponse } from '../response/CallResponse.js';
import type { Input } from '../operation/Operation.js';

/**
 * Called exactly once, and never before the method has returned. As in Node, `data` is only defined
 * if `error` is null. `response` is defined if a response arrived, even if the call failed.
 */
export type Callback<Data> = (error: Error | null, data: Data, response: CallResponse) => void;

/** Lets you abort a call that was made with a callback. */
export interface CallHandle {
  /** Aborts the call. The callback receives an `AbortError` unless it was already called. */
  abort(this: void): void;
}

/** Makes calls: an ApiClient. */
export interface Caller {
  call<Data>(
    operation: Operation<Data>,
    input: Input,
    options?: CallOptions | null,
    modelClass?: Decoder,
    signal?: AbortSignalLike,
  ): Promise<DataAndResponse<Data>>;
  /** @throws Error if a required argument is missing, TypeError if `opts` is not an object. */
  check(operation: Operation<unknown>, input: Input, opts: unknown): void;
}

/**
 * Calls an operation in either form: returns a handle if there is a callback, otherwise a promise
 * of the data.
 *
 * @param modelClass - decodes the models in the data; undefined if the data has none.
 */
export function invoke<Data>(
  caller: Caller,
  operation: Operation<Data>,
  input: Input,
  opts: CallOptions | Callback<Data> | null | undefined,
  callback: Callback<Data> | null | undefined,
  modelClass?: Decoder,
): Promise<Data> | CallHandle {
  if (typeof opts === 'function') {
    return callBack(caller, operation, input, undefined, opts, modelClass);
  }
  if (callback !== undefined && callback !== null) {
    return callBack(caller, operation, input, opts, callback, modelClass);
  }
  return caller.call(operation, input, opts, modelClass).then(({ data }) => data);
}

function callBack<Data>(
  caller: Caller,
  operation: Operation<Data>,
  input: Input,
  opts: CallOptions | null | undefined,
  callback: Callback<Data>,
  modelClass: Decoder | undefined,
): CallHandle {
  if (typeof (callback as unknown) !== 'function') {
    throw new TypeError(
      `The callback of ${operation.methodName} must be a function, not ${describe(callback)}`,
    );
  }
  caller.check(operation, input, opts);
  checkSignal(opts?.signal);

  const cancellation = new Cancellation();
  const abort = (): void => {
    cancellation.abort(opts?.signal?.reason);
  };
  if (opts?.signal?.aborted) abort();
  const off = opts?.signal && onAbort(opts.signal, abort);
  // An error that the callback throws must become an uncaught exception. Without a microtask of its
  // own, it would become an unhandled rejection of an internal promise.
  const deliver = (error: Error | null, data?: Data, response?: CallResponse): void => {
    off?.();
    queueMicrotask(() => {
      callback(error, data as Data, response as CallResponse);
    });
  };
  caller.call(operation, input, opts, modelClass, cancellation).then(
    ({ data, response }) => {
      deliver(null, data, response);
    },
    (error: unknown) => {
      const response = error instanceof AnswerError ? error.response : undefined;
      deliver(error as Error, undefined, response);
    },
  );
  return { abort };
}

/**
 * @param taker - the argument's name in the error message.
 * @throws TypeError if `caller` is not an ApiClient but, for example, a URL or a command client.
 */
export function checkCaller(taker: string, caller: unknown): void {
  if (isMembers(caller) && typeof caller.call === 'function') return;
  throw new TypeError(`${taker} must be an ApiClient, not ${describe(caller)}`);
}

/** The options that every call accepts. */
const callOptions: readonly string[] = [
  'signal',
  'timeout',
  'maxAttempts',
  'deadline',
] satisfies (keyof CallOptions)[];

/** @throws TypeError if the timeout has superagent's form, `{ response, deadline }`. */
export function checkTimeout({ timeout }: { readonly timeout?: unknown }): void {
  if (!isMembers(timeout)) return;
  throw new TypeError(
    'timeout must be a number of milliseconds, not an object: ' +
      'set timeout for an attempt, deadline for the whole call',
  );
}

/**
 * Rejects options whose names are almost those of known ones. Other unknown options are ignored,
 * because programs may share one options object among operations.
 *
 * @param common - the options that every operation accepts.
 * @throws TypeError if `opts` is not an object, or if a member is misspelt.
 */
export function checkOptions(
  { methodName, parameters }: Operation<unknown>,
  opts: unknown,
  common: readonly Parameter[],
): void {
  if (opts === undefined || opts === null) return;
  if (!isMembers(opts)) {
    throw new TypeError(`The opts of ${methodName} must be an object, not ${describe(opts)}`);
  }
  checkTimeout(opts);
  for (const name of Object.keys(opts)) {
    if (callOptions.includes(name)) continue;
    const known = [...callOptions, ...[...common, ...parameters].map(({ argument }) => argument)];
    const hint = known.includes(name) ? '' : didYouMean(name, known);
    if (hint !== '') throw new TypeError(`${methodName} has no option '${name}'${hint}`);
  }
}
