import { finished } from 'node:stream';
import type { Readable } from 'node:stream';

import { jsonFault } from '../json/jsonFault.js';
import type { Request } from './request.js';
import { ServiceError } from './serviceError.js';

const BODY_LIMIT = 1024 * 1024;

/**
 * Reads the JSON body of an operation. As in the service, a missing or empty body means `{}`, and
 * members that are `null` are removed.
 *
 * @throws ServiceError SerializationException if the body is not JSON,
 * RequestEntityTooLargeException if it exceeds 1 MiB
 */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request.body);
  const text = decode(bytes);
  request.text = text;
  if (text.trim() === '') return {};
  const value = parse(text);
  dropNullMembers(value);
  return value;
}

function readBytes(body: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    body.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_LIMIT) {
        chunks.push(chunk);
      } else {
        // Discards the rest of the body instead of closing the connection, because a client that is
        // interrupted while sending would not read the response.
        chunks.length = 0;
        reject(tooLarge());
      }
    });
    finished(body, (error) => {
      if (error) reject(error);
      else resolve(Buffer.concat(chunks));
    });
  });
}

function tooLarge(): ServiceError {
  return new ServiceError(
    'RequestEntityTooLargeException',
    413,
    `The request body is larger than ${BODY_LIMIT} bytes`,
  );
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ServiceError('SerializationException', 400, 'The request body is not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which may contain messages.
    const message = `The request body is not valid JSON: ${jsonFault(text)}`;
    throw new ServiceError('SerializationException', 400, message);
  }
}

/** Iterative, because a body of a megabyte can be nested half a million levels deep. */
function dropNullMembers(value: unknown): void {
  const waiting = [value];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (Array.isArray(node)) {
      for (const entry of node) waiting.push(entry);
    } else if (typeof node === 'object' && node !== null) {
      for (const [name, member] of Object.entries(node)) {
        if (member === null) Reflect.deleteProperty(node, name);
        else waiting.push(member);
      }
    }
  }
}
