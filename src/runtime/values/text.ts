import { describe } from './kinds.js';

/**
 * Checks the value of a header. It must be ASCII: Node sends other characters as UTF-8 or Latin-1
 * depending on the body, and fetch as Latin-1.
 *
 * @returns the value, unchanged.
 * @throws TypeError if it cannot be sent. The message does not show the value, which may be a
 * token.
 */
export function checkHeader(text: unknown, argument: string): string {
  if (typeof text !== 'string') {
    throw new TypeError(
      `${argument} is sent as a header and must be a string, not ${describe(text)}`,
    );
  }
  if (/[^\t\x20-\x7e]/.test(text)) {
    throw new TypeError(
      `${argument} is sent as a header and must be printable ASCII without line breaks; ` +
        'encode it, for example with encodeURIComponent()',
    );
  }
  return text;
}

/**
 * Checks the name of a header.
 *
 * @returns the name in lower case, so that no header can occur twice.
 * @throws TypeError if it is not a header name (RFC 9110, section 5.1), or names a header that only
 * the transport may set.
 */
export function checkHeaderName(name: string, argument: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    throw new TypeError(`${argument} is not a header name: use letters, digits and hyphens`);
  }
  const lower = name.toLowerCase();
  if (framing.test(lower)) {
    throw new TypeError(`${argument} must be left out: the transport sets it`);
  }
  return lower;
}

/** Headers that delimit a message or manage its connection (RFC 9112). */
const framing =
  /^(connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/;

/**
 * Rejects lone surrogates, which UTF-8 cannot encode. encodeURIComponent would only report "URI
 * malformed".
 */
export function wellFormed(text: string, argument: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw new TypeError(`${argument} contains half of a surrogate pair, which UTF-8 cannot encode`);
  }
  return text;
}

/** Cuts a text that is longer than `limit`. */
export function shortened(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
