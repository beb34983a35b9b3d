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

/**
 * Encodes a body, and adds an idempotency token if the operation has one.
 *
 * @throws TypeError if the value of a model is not an object.
 */
export function encodeBody(body: Body, value: unknown): EncodedBody | undefined {
  if (!isGiven(value)) return undefined;
  const { argument, mediaType, encode, type, idempotencyToken } = body;
  // An object with a toJSON method, for example a Date, may have other members in JSON, or none.
  const isModel = type.type === 'model';
  let sent = isModel && hasToJson(value) ? (JSON.parse(toJson(value, argument)) as unknown) : value;
  let clientToken: unknown;
  if (isMembers(sent)) {
    if (idempotencyToken !== undefined) {
      // An empty token counts as missing.
      clientToken = sent[idempotencyToken] || uuid();
      if (clientToken !== sent[idempotencyToken]) {
        sent = { ...sent, [idempotencyToken]: clientToken };
      }
    }
  } else if (isModel) {
    throw new TypeError(
      `${argument} must be an object with the members of ${type.shape().name}, ` +
        `not ${describe(sent)}`,
    );
  }
  const content = encode(sent, argument, body);
  return {
    mediaType: (typeof content === 'object' && content.type) || mediaType,
    content,
    clientToken: typeof clientToken === 'string' ? clientToken : undefined,
  };
}

function hasToJson(value: unknown): boolean {
  return isMembers(value) && typeof value['toJSON'] === 'function';
}
