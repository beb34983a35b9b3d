import { describe } from './kinds.js';

/**
 * The value of a header, unchanged. It is ASCII: beyond that, Node sends UTF-8 or Latin-1 depending on
 * the body, and fetch sends Latin-1.
 *
 * @throws TypeError if it cannot be sent. The error does not show it, since it may be a token.
 */
export function checkHeader(text: unknown, argument: string): string {
  if (typeof text !== 'string') {
    throw new TypeError(
      `${argument} is sent as a header and must be a string, not ${describe(text)}`,
    );
  }
  if (/[^\t\x20-\x7e]/.test(text)) {
    throw new TypeError(
      `${argument} is sent as a header and must not hold line breaks, control characters ` +
        'or characters beyond ASCII; encode them, for example with encodeURIComponent()',
    );
  }
  return text;
}

/**
 * The name of a header in lower case, so that none can be there twice.
 *
 * @throws TypeError if it is no name (RFC 9110, section 5.1), or one that frames the message, which
 * only the transport may set.
 */
export function checkHeaderName(name: string, argument: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    throw new TypeError(
      `${argument} is not the name of a header: it may hold letters, digits and !#$%&'*+-.^_\`|~ only`,
    );
  }
  const lower = name.toLowerCase();
  if (framing.has(lower)) {
    throw new TypeError(`${argument} must be left out: the transport sets this header itself`);
  }
  return lower;
}

/** Headers that say where a message ends, or what becomes of its connection (RFC 9112). */
const framing: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** UTF-8 has no form for half of a surrogate pair, and encodeURIComponent says only "URI malformed". */
export function wellFormed(text: string, argument: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw new TypeError(`${argument} holds half of a surrogate pair, which has no UTF-8 form`);
  }
  return text;
}
