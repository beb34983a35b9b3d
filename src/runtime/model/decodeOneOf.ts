import { adopt, type Decoder, type ModelClass } from './constructModel.js';

/** Decodes data whose models belong to one of several classes, chosen by the type of the data. */
export function decodeOneOf(...classes: readonly ModelClass[]): Decoder {
  return { decode: (type, value) => adopt(type, value, classes) };
}
