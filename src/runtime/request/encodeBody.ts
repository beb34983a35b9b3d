import type { Body } from '../operation/Body.js';
import { toJson } from '../values/json.js';
import { describe, isGiven, isMembers } from '../values/kinds.js';
import { uuid } from '../values/uuid.js';

export interface EncodedBody {
  readonly mediaType: string;
  readonly text: string;
  /** The idempotency token in it. */
  readonly clientToken: string | undefined;
}

/** The text of the body, with an idempotency token where the operation has one. */
export function encodeBody(body: Body, value: unknown): EncodedBody | undefined {
  if (!isGiven(value)) return undefined;
  const { argument, mediaType, encode, type, idempotencyToken } = body;
  if (type.type === 'model' && !isMembers(value)) {
    throw new TypeError(
      `${argument} must be an object with the members of ${type.shape().name}, ` +
        `not ${describe(value)}`,
    );
  }
  if (idempotencyToken === undefined || !isMembers(value)) {
    const text = encode(value, argument);
    // A Date is an object in JavaScript, and a string in JSON.
    if (type.type === 'model' && encode === toJson && !text.startsWith('{')) {
      throw noObject(argument, JSON.parse(text));
    }
    return { mediaType, text, clientToken: undefined };
  }
  // An object may say itself what it is as JSON, and the token belongs to that.
  const members = typeof value['toJSON'] === 'function' ? parsed(value, argument) : value;
  const given = members[idempotencyToken];
  const filled =
    isGiven(given) && given !== '' ? members : { ...members, [idempotencyToken]: uuid() };
  const token = filled[idempotencyToken];
  return {
    mediaType,
    text: encode(filled, argument),
    clientToken: typeof token === 'string' ? token : undefined,
  };
}

/** @throws TypeError where the JSON of a value is not an object. */
function parsed(value: unknown, argument: string): Record<string, unknown> {
  const json: unknown = JSON.parse(toJson(value, argument));
  if (isMembers(json)) return json;
  throw noObject(argument, json);
}

function noObject(argument: string, json: unknown): TypeError {
  return new TypeError(`${argument} must be an object, but its JSON is ${describe(json)}`);
}
