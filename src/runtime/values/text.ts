/** The text unchanged. The error does not show it, since it may be a token. */
export function checkHeader(text: string, argument: string): string {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(text)) {
    throw new TypeError(
      `${argument} is sent as a header and must not hold line breaks, control characters ` +
        'or characters beyond Latin-1',
    );
  }
  return text;
}

/** UTF-8 has no form for half of a surrogate pair, and encodeURIComponent says only "URI malformed". */
export function wellFormed(text: string, argument: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw new TypeError(`${argument} holds half of a surrogate pair, which has no UTF-8 form`);
  }
  return text;
}
