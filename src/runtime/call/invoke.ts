import { checkSignal, onAbort } from './onAbort.js';
import { Cancellation } from './Cancellation.js';
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
 * Called once, never before the method that takes it has returned. As with Node's own callbacks,
 * `data` has its value only where `error` is null; `response` is there wherever an answer came, with
 * an error too.
 */
export type Callback<Data> = (error: Error | null, data: Data, response: CallResponse) => void;

/** A call that was made with a callback. */
export interface CallHandle {
  /** Gives the call up: the callback gets an AbortError, unless it was called already. */
  abort(this: void): void;
}

/** What makes calls: an ApiClient. */
export interface Caller {
  call<Data>(
    operation: Operation<Data>,
    input: Input,
    options?: CallOptions | null,
    modelClass?: Decoder,
  ): Promise<DataAndResponse<Data>>;
  /** @throws Error where a required argument is missing, TypeError where `opts` is no object. */
  check(operation: Operation<unknown>, input: Input, opts: unknown): void;
}

/**
 * A method's call in either form: with a callback it returns a handle, else a promise of the data.
 *
 * @param modelClass - of the models in the data; undefined where there are none.
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
  // In a task of its own, what the callback throws is an uncaught exception, as it should be; in a
  // promise's handler it would be a rejection, and of a promise that nobody knows.
  const deliver = (error: Error | null, data?: Data, response?: CallResponse): void => {
    off?.();
    queueMicrotask(() => {
      callback(error, data as Data, response as CallResponse);
    });
  };
  caller.call(operation, input, { ...opts, signal: cancellation }, modelClass).then(
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
 * @param taker - whose client it is, for the error.
 * @throws TypeError where it is none: a URL, say, or a client of commands.
 */
export function checkCaller(taker: string, caller: unknown): void {
  if (isMembers(caller) && typeof caller.call === 'function') return;
  throw new TypeError(`${taker} must be an ApiClient, not ${describe(caller)}`);
}

/** What every call takes: the members of CallOptions. */
const callOptions: readonly (keyof CallOptions)[] = [
  'signal',
  'timeout',
  'maxAttempts',
  'deadline',
];

/**
 * Other members than the operation knows are ignored, as programs may share their options among
 * operations; one that is almost the name of an option is an error.
 *
 * @param common - what all operations take among their options.
 * @throws TypeError where `opts` is no object, or a member of it is misspelt.
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
  const names = Object.keys(opts);
  if (names.length === 0) return;
  const known = [...callOptions, ...[...common, ...parameters].map(({ argument }) => argument)];
  for (const name of names) {
    const hint = known.includes(name) ? '' : didYouMean(name, known);
    if (hint !== '') throw new TypeError(`${methodName} has no option '${name}'${hint}`);
  }
}
