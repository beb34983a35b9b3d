import type { CallFacts } from './errors/ApiError.js';
import { ResponseParseError } from './errors/ResponseParseError.js';
import { exceptionFrom } from './exception.js';
import { parseJson } from './json.js';
import { metadataOf, type ResponseMetadata } from './metadata.js';
import { describe, isMembers, type ModelClass } from './model.js';
import type { Operation } from './operation.js';
import { createResponse, type CallResponse } from './response.js';
import type { TypeShape } from './shape.js';
import type { TransportResponse } from './transport/Transport.js';

/** What a call that succeeded gives. */
export interface DataAndResponse<Data> {
  readonly data: Data;
  readonly response: CallResponse;
  /** What the call took: its attempts, and the ids of its request. */
  readonly metadata: ResponseMetadata;
}

/**
 * Turns an answer into the data of the operation.
 *
 * @param secretsOfRequest - what no error may show of the request.
 * @param modelClass - of the models in the data; plain objects stand for them where there is none.
 * @throws ServiceException where the status is not 2xx, ResponseParseError where the body is not
 * what it should be.
 */
export function readAnswer<Data>(
  operation: Operation<Data>,
  facts: CallFacts,
  answer: TransportResponse,
  secretsOfRequest: () => readonly string[],
  modelClass: ModelClass | undefined,
): DataAndResponse<Data> {
  const { status, headers, text } = answer;
  const json = readJson(text);
  const response = createResponse(status, headers, text, json.value);
  if (!response.ok) throw exceptionFrom(operation, facts, response, secretsOfRequest());
  const metadata = metadataOf(response, facts);
  const { encoding, type } = operation.result;
  if (encoding === 'none') return { data: undefined as Data, response, metadata };
  if (encoding === 'text') return { data: text as Data, response, metadata };

  const fail = (fault: string): never => {
    throw new ResponseParseError(facts, fault, response);
  };
  const isEmpty = text.trim() === '';
  if (isEmpty && !isEmptyModel(type)) fail('has no body');
  if (!isEmpty && !json.valid) fail('is not JSON');
  const value = isEmpty ? {} : json.value;
  if (type && !isOfKind(type, value)) fail(`should be ${kind(type)} but is ${describe(value)}`);
  const data = type && modelClass ? modelClass.decode(type, value) : value;
  return { data: data as Data, response, metadata };
}

interface Json {
  readonly valid: boolean;
  readonly value: unknown;
}

function readJson(text: string): Json {
  if (text === '') return { valid: false, value: undefined };
  try {
    return { valid: true, value: parseJson(text) };
  } catch {
    // The SyntaxError is of no use: its message quotes the text, which may hold a token.
    return { valid: false, value: undefined };
  }
}

/** A model without members says nothing, so an empty body will do for it. */
function isEmptyModel(type: TypeShape | undefined): boolean {
  return type?.type === 'model' && Object.keys(type.shape().members).length === 0;
}

/** Whether a value is an object, an array or a primitive as its type is; members are not looked at. */
function isOfKind(type: TypeShape, value: unknown): boolean {
  if (value === null) return type.nullable === true;
  switch (type.type) {
    case 'model':
    case 'map':
      return isMembers(value);
    case 'array':
      return Array.isArray(value);
    case 'string':
    case 'boolean':
      return typeof value === type.type;
    case 'number':
    case 'integer':
      return typeof value === 'number';
    case 'literal':
    case 'unknown':
      return true;
  }
}

function kind(type: TypeShape): string {
  if (type.type === 'model' || type.type === 'map') return 'an object';
  return type.type === 'array' || type.type === 'integer' ? `an ${type.type}` : `a ${type.type}`;
}
