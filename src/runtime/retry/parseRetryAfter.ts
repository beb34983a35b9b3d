/**
 * Parses a Retry-After header into ms. It holds seconds or a date (RFC 9110, section 10.2.3).
 * Undefined if it is missing or invalid.
 *
 * @param now - the current time, in ms since 1970.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // Date.parse accepts much that is not an HTTP date; those begin with the day of the week.
  const date = /^[A-Z][a-z]{2,8}[, ]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
