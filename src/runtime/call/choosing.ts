import type { MediaChoices } from '../operation/MediaChoices.js';
import type { Operation } from '../operation/Operation.js';
import type { ResultDescriptor } from '../operation/ResultDescriptor.js';
import { describe } from '../values/kinds.js';
import type { CallOptions } from './CallOptions.js';
import type { Caller } from './invoke.js';

/**
 * A caller whose options choose the media types of the request and of the response, for operations
 * that offer several.
 */
export function choosing(caller: Caller): Caller {
  return {
    check: (operation, input, options) => {
      caller.check(...chosen(operation, input, options as CallOptions | null | undefined));
    },
    call: async (operation, input, options, modelClass, signal) =>
      caller.call(...chosen(operation, input, options), modelClass, signal),
  };
}

type Options = CallOptions | null | undefined;

/** The operation with the chosen media types, and the remaining options. */
function chosen<Data, Input>(
  operation: Operation<Data>,
  input: Input,
  options: Options,
): [Operation<Data>, Input, Options] {
  const { choices = {} } = operation;
  if (typeof options !== 'object' || options === null) return [operation, input, options];
  const left: Record<string, unknown> = { ...options };
  const contentType = taken(left, choices.body, Object.keys(choices.body?.of ?? {}), operation);
  const accept = taken(left, choices.answer, choices.answer?.of ?? [], operation);
  const body = contentType === undefined ? undefined : choices.body?.of[contentType];
  const result = accept === undefined ? undefined : accepting(accept, operation.result);
  return [{ ...operation, ...(body && { body }), ...(result && { result }) }, input, left];
}

/** Removes a choice from the options and returns it. Undefined if the caller made no choice. */
function taken(
  options: Record<string, unknown>,
  choice: MediaChoices[keyof MediaChoices],
  known: readonly string[],
  { methodName }: Operation<unknown>,
): string | undefined {
  if (choice === undefined) return undefined;
  const { option } = choice;
  const value = options[option];
  Reflect.deleteProperty(options, option);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && known.includes(value)) return value;
  const given = typeof value === 'string' ? `'${value}'` : describe(value);
  throw new TypeError(
    `${option} of ${methodName} must be one of '${known.join("', '")}', not ${given}`,
  );
}

/** A result that requests one media type, and assumes it if the response names none. */
function accepting<Data>(
  mediaType: string,
  result: ResultDescriptor<Data>,
): ResultDescriptor<Data> {
  const { read, choose, status, others = [] } = result;
  const wanted = others.find((one) => one.status === status && one.mediaType === mediaType);
  const hooks = { ...(read && { read }), ...(choose && { choose }) };
  const rest = others.filter((one) => one !== wanted);
  return { ...(wanted ?? result), ...hooks, mediaType, others: [...rest, result] } as typeof result;
}
