import type { StreamSplitter } from '../operation/ResultDescriptor.js';
import { linesIn } from './linesIn.js';

/** Splits a response with a JSON value on each line, such as `application/x-ndjson`. */
export const splitLines: StreamSplitter = async function* (chunks, decode, limit) {
  for await (const line of linesIn(chunks, limit)) {
    // JSON text sequences (RFC 7464) begin each value with a record separator.
    const text = (line.startsWith('\u001e') ? line.slice(1) : line).trim();
    if (text !== '') yield decode ? decode(text) : text;
  }
};
