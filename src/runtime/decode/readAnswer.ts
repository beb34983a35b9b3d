import type { CallFacts } from '../errors/ApiError.js';
import { ResponseParseError } from '../errors/ResponseParseError.js';
import { exceptionFrom } from './exceptionFrom.js';
import type { Secrets } from './Secrets.js';
import { readJson } from '../values/json.js';
import { metadataOf, type ResponseMetadata } from '../response/ResponseMetadata.js';
import { describe } from '../values/kinds.js';
import type { Decoder } from '../model/constructModel.js';
import type { AnswerRead } from '../operation/ResultDescriptor.js';
import type { Operation } from '../operation/Operation.js';
import { createResponse, type CallResponse } from '../response/CallResponse.js';
import type { TypeShape } from '../model/Shape.js';

/** The result of a `…WithHttpInfo` method: the data and the response. */
export interface DataAndResponse<Data> {
  /** The data of the response. */
  readonly data: Data;
  /** The response with its status and headers. */
  readonly response: CallResponse;
  /** The number of attempts, and the ids of the request. */
  readonly metadata: ResponseMetadata;
}

/**
 * Decodes a response into the operation's data.
 *
 * @param secretsOf - returns the secrets that errors must not show. It is only called for an error.
 * @param modelClass - decodes the models in the data. Without it, they are plain objects.
 * @throws ServiceException if the status is not 2xx, ResponseParseError if the body cannot be
 * parsed.
 */
export function readAnswer<Data>(
  operation: Operation<Data>,
  facts: CallFacts,
  answer: AnswerRead,
  secretsOf: () => Secrets,
  modelClass: Decoder | undefined,
): DataAndResponse<Data> {
  const { status, headers } = answer;
  // JSON allows no byte order mark (RFC 8259, section 8.1). fetch removes it as well.
  const text = answer.text.startsWith('\uFEFF') ? answer.text.slice(1) : answer.text;
  const response = createResponse(status, headers, text);
  if (!response.ok) throw exceptionFrom(operation, facts, response, secretsOf());
  const metadata = metadataOf(response, facts, operation.conventions);
  const { result } = operation;
  const { encoding, type, parse = readJson } = result.choose?.(result, answer) ?? result;
  if (encoding !== 'json') {
    const data = { text, custom: answer.data, none: undefined }[encoding];
    return { data: data as Data, response, metadata };
  }

  const isEmpty = text.trim() === '';
  const value = isEmpty && isEmptyModel(type) ? {} : parse(text, type);
  const fault = isEmpty && value === undefined ? 'has no body' : faultIn(value, type);
  if (fault !== undefined) {
    const secrets = secretsOf();
    const contentType = response.get('content-type');
    throw new ResponseParseError(fault, contentType && secrets.conceal(contentType), {
      ...facts,
      response,
      $metadata: metadataOf(response, facts, operation.conventions, secrets),
    });
  }
  const data = type && modelClass ? modelClass.decode(type, value) : value;
  return { data: data as Data, response, metadata };
}

/** Whether the type is a model without members. An empty body is then acceptable. */
function isEmptyModel(type: TypeShape | undefined): boolean {
  return type?.type === 'model' && Object.keys(type.shape().members).length === 0;
}

/** Says what is wrong with the value of a body; undefined if it may have the type. */
function faultIn(value: unknown, type: TypeShape | undefined): string | undefined {
  if (value === undefined) return 'is not JSON';
  const expected = type && kinds[type.type];
  const kind = describe(value);
  if (expected === undefined || kind === expected || (value === null && type?.nullable)) {
    return undefined;
  }
  return `should be ${expected} but is ${kind}`;
}

/**
 * The kinds of the values of each type, in the words of `describe`. Values of other types may be of
 * any kind.
 */
const kinds: { readonly [Type in TypeShape['type']]?: string } = {
  model: 'an object',
  map: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  integer: 'a number',
  boolean: 'a boolean',
};
