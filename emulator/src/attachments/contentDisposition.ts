const A_HEADER_VALUE = 256;

/**
 * Returns the `Content-Disposition` for a file name (RFC 6266). If the name is not plain ASCII, it
 * has a UTF-8 form (RFC 8187) in addition to an ASCII form.
 *
 * @param maxLength the maximum length; a longer value first loses its UTF-8 form, then is cut
 */
export function contentDisposition(name: string, maxLength = A_HEADER_VALUE): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\]/gu, '_');
  const simple = `attachment; filename="${plain}"`;
  const whole = plain === name ? simple : `${simple}; filename*=UTF-8''${percentEncode(name)}`;
  if (whole.length <= maxLength) return whole;
  const tooMuch = Math.max(0, simple.length - maxLength);
  return `attachment; filename="${plain.slice(0, plain.length - tooMuch)}"`;
}

function percentEncode(name: string): string {
  // JSON can contain a lone surrogate, which UTF-8 can't encode.
  return encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
