const A_HEADER_VALUE = 256;

/**
 * The `Content-Disposition` of a file with this name, by RFC 6266: plain where the name is, and
 * with the whole name in UTF-8 (RFC 8187) beside a plain one where it is not.
 *
 * @param maxLength how long it may be; a longer one is cut, its UTF-8 form left out first
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
  // JSON can carry half a surrogate pair, which has no UTF-8 form.
  return encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
