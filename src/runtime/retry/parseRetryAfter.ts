/**
 * What the header Retry-After asks for, in ms: a number of seconds or a date (RFC 9110, section
 * 10.2.3). Undefined where it is missing or neither.
 *
 * @param now - in ms since 1970.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // Date.parse takes much that is no date: one of HTTP begins with the day.
  const date = /^[A-Z][a-z]{2,8}[, ]/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
