import type { BodyMedia, Model, Parameter, Service } from '../../ir/index.js';
import { isSimple } from '../../ir/isSimple.js';
import { holdsInt64 } from './conversions.js';

/** The functions of the runtime that descriptors refer to, and their modules. */
export const runtimeFunctions = {
  asBytes: '../runtime/request/asBytes.js',
  asForm: '../runtime/request/asForm.js',
  asMultipart: '../runtime/request/asMultipart.js',
  asText: '../runtime/request/bodyEncoders.js',
  inCookie: '../runtime/request/parameterWriters.js',
  inDeepQuery: '../runtime/request/inDeepQuery.js',
  inStyledCookie: '../runtime/request/inStyledCookie.js',
  inHeader: '../runtime/request/parameterWriters.js',
  inPath: '../runtime/request/parameterWriters.js',
  inQuery: '../runtime/request/inQuery.js',
  inStyledHeader: '../runtime/request/parameterWriters.js',
  readExactJson: '../runtime/decode/readExactJson.js',
  toExactJson: '../runtime/request/toExactJson.js',
  toJson: '../runtime/values/json.js',
  readBytes: '../runtime/decode/readBytes.js',
  readStream: '../runtime/stream/readStream.js',
  splitEvents: '../runtime/stream/splitEvents.js',
  splitLines: '../runtime/stream/splitLines.js',
  byAnswer: '../runtime/decode/byAnswer.js',
  byStatus: '../runtime/decode/byStatus.js',
} as const;

/** The name of such a function. */
export type RuntimeFunction = keyof typeof runtimeFunctions;

/** Returns the function that encodes a body. */
export function encoderOf({ encoding, type }: BodyMedia, service: Service): RuntimeFunction {
  switch (encoding) {
    case 'json':
      return holdsInt64(type, service) ? 'toExactJson' : 'toJson';
    case 'form':
      return 'asForm';
    case 'text':
      return 'asText';
    case 'multipart':
      return 'asMultipart';
    case 'binary':
      return 'asBytes';
  }
}

/** Returns the function that writes a parameter into a request. */
export function writerOf(
  parameter: Parameter,
  models: ReadonlyMap<string, Model>,
): RuntimeFunction {
  switch (parameter.in) {
    case 'path':
      return 'inPath';
    case 'query':
      return parameter.style === 'deepObject' && parameter.encoding === 'style'
        ? 'inDeepQuery'
        : 'inQuery';
    case 'cookie':
      return parameter.explode &&
        parameter.encoding === 'style' &&
        !isSimple(parameter.type, models)
        ? 'inStyledCookie'
        : 'inCookie';
    case 'header':
      return parameter.encoding === 'style' && isSimple(parameter.type, models)
        ? 'inHeader'
        : 'inStyledHeader';
  }
}
