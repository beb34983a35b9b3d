import type { IncomingHttpHeaders } from 'node:http';

/** Joins the values of Set-Cookie. Node has already joined those of all other repeated headers. */
export function joinCookies(headers: IncomingHttpHeaders): Record<string, string> {
  const cookies = headers['set-cookie'];
  const joined = cookies ? { ...headers, 'set-cookie': cookies.join(', ') } : headers;
  return joined as Record<string, string>;
}
