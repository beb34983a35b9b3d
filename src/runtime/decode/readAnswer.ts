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
  const text = withoutByteOrderMark(answer.text);
  const response = createResponse(status, headers, text);
  if (!response.ok) throw exceptionFrom(operation, facts, response, secretsOf());
  const metadata = metadataOf(response, facts, operation.conventions);
  const { result } = operation;
  const { encoding, type, parse = readJson } = result.choose?.(result, answer) ?? result;
  if (encoding === 'none') return { data: undefined as Data, response, metadata };
  if (encoding === 'custom') return { data: answer.data as Data, response, metadata };
  if (encoding === 'text') return { data: text as Data, response, metadata };

  const isEmpty = text.trim() === '';
  const value = isEmpty && isEmptyModel(type) ? {} : parse(text, type);
  if (value === undefined) {
    throw parseError(
      operation,
      facts,
      isEmpty ? 'has no body' : 'is not JSON',
      response,
      secretsOf(),
    );
  }
  const expected = type && kindOf(type);
  const isNull = value === null && type?.nullable;
  if (expected !== undefined && describe(value) !== expected && !isNull) {
    const fault = `should be ${expected} but is ${describe(value)}`;
    throw parseError(operation, facts, fault, response, secretsOf());
  }
  const data = type && modelClass ? modelClass.decode(type, value) : value;
  return { data: data as Data, response, metadata };
}

function parseError(
  { conventions }: Operation<unknown>,
  facts: CallFacts,
  fault: string,
  response: CallResponse,
  secrets: Secrets,
): ResponseParseError {
  const type = response.get('content-type');
  return new ResponseParseError(fault, type && secrets.conceal(type), {
    ...facts,
    response,
    $metadata: metadataOf(response, facts, conventions, secrets),
  });
}

/** JSON allows no byte order mark (RFC 8259, section 8.1). fetch removes it as well. */
function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Whether the type is a model without members. An empty body is then acceptable. */
function isEmptyModel(type: TypeShape | undefined): boolean {
  return type?.type === 'model' && Object.keys(type.shape().members).length === 0;
}

/**
 * The kind of a type's values, in the words of `describe`; undefined if any value is acceptable.
 */
function kindOf({ type }: TypeShape): string | undefined {
  switch (type) {
    case 'model':
    case 'map':
      return 'an object';
    case 'array':
      return 'an array';
    case 'integer':
      return 'a number';
    case 'literal':
    case 'composed':
    case 'converted':
    case 'unknown':
      return undefined;
    default:
      return `a ${type}`;
  }
}
