import type { TypeShape } from '../model/Shape.js';
import type { CallResponse } from '../response/CallResponse.js';
import { readJson } from '../values/json.js';
import type { DataAndResponse } from './readAnswer.js';

/** The result of a `…WithHttpInfo` method whose response has declared headers. */
export interface WithHeaders<Data, Headers> extends DataAndResponse<Data> {
  /** The declared headers. One that the response does not have is undefined. */
  readonly headers: Headers;
}

/** The headers by their names in code. */
export type HeaderDescriptors<Headers> = {
  readonly [Name in keyof Headers]-?: {
    /** In lower case. */
    readonly name: string;
    readonly type: TypeShape;
  };
};

/** Adds the declared headers to the result of a call. */
export async function withHeaders<Data, Headers>(
  call: Promise<DataAndResponse<Data>>,
  descriptors: HeaderDescriptors<Headers>,
): Promise<WithHeaders<Data, Headers>> {
  const result = await call;
  return { ...result, headers: readHeaders(result.response, descriptors) };
}

function readHeaders<Headers>(
  response: CallResponse,
  descriptors: HeaderDescriptors<Headers>,
): Headers {
  const headers: Partial<Headers> = {};
  for (const member of Object.keys(descriptors) as (keyof Headers)[]) {
    const { name, type } = descriptors[member];
    const text = response.get(name);
    if (text !== undefined) headers[member] = readHeader(text, type) as Headers[keyof Headers];
  }
  return headers as Headers;
}

/** Parses a value in the style `simple`. If it does not match its type, it stays a string. */
function readHeader(text: string, type: TypeShape): unknown {
  switch (type.type) {
    case 'array':
      return text === '' ? [] : text.split(',').map((item) => readHeader(item.trim(), type.items));
    case 'number':
    case 'integer':
      return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'literal':
      return type.values.find((value) => String(value) === text) ?? text;
    case 'converted':
      return type.by.read(/^-?\d+$/.test(text) ? integer(text) : text);
    case 'unknown':
      return readJson(text) ?? text;
    default:
      return text;
  }
}

function integer(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}
