import type { Body } from '../operation/Body.js';
import { toJson } from '../values/json.js';
import { describe, isGiven, isMembers } from '../values/kinds.js';
import { uuid } from '../values/uuid.js';

export interface EncodedBody {
  readonly mediaType: string;
  readonly content: string | Blob;
  /** The idempotency token in the body. */
  readonly clientToken: string | undefined;
}

/** Encodes a body, and adds an idempotency token if the operation has one. */
export function encodeBody(body: Body, value: unknown): EncodedBody | undefined {
  if (!isGiven(value)) return undefined;
  const { argument, mediaType, encode, type, idempotencyToken } = body;
  if (type.type === 'model' && !isMembers(value)) {
    throw new TypeError(
      `${argument} must be an object with the members of ${type.shape().name}, ` +
        `not ${describe(value)}`,
    );
  }
  const encoded = (content: string | Blob, clientToken?: unknown): EncodedBody => ({
    mediaType: (typeof content === 'object' && content.type) || mediaType,
    content,
    clientToken: typeof clientToken === 'string' ? clientToken : undefined,
  });
  if (idempotencyToken === undefined || !isMembers(value)) {
    const content = encode(value, argument, body);
    // Some objects are not objects in JSON, for example a Date.
    if (type.type === 'model' && encode === toJson && !(content as string).startsWith('{')) {
      throw noObject(argument, JSON.parse(content as string));
    }
    return encoded(content);
  }
  // If the object has a toJSON method, the token belongs in its result.
  const members = typeof value['toJSON'] === 'function' ? parsed(value, argument) : value;
  const given = members[idempotencyToken];
  const filled =
    isGiven(given) && given !== '' ? members : { ...members, [idempotencyToken]: uuid() };
  return encoded(encode(filled, argument, body), filled[idempotencyToken]);
}

/** @throws TypeError if the JSON of the value is not an object. */
function parsed(value: unknown, argument: string): Record<string, unknown> {
  const json: unknown = JSON.parse(toJson(value, argument));
  if (isMembers(json)) return json;
  throw noObject(argument, json);
}

function noObject(argument: string, json: unknown): TypeError {
  return new TypeError(`${argument} must be an object, but its JSON is ${describe(json)}`);
}
