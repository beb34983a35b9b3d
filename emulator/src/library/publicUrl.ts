/** Hosts that clients on the same machine reach at 127.0.0.1. */
const REACHED_LOCALLY = ['127.0.0.1', '0.0.0.0', 'localhost', '::'];

/** The origin of a server for clients on this machine. */
export function localUrl(protocol: 'http' | 'https', host: string, port: number): string {
  if (REACHED_LOCALLY.includes(host)) return `${protocol}://127.0.0.1:${port}`;
  return `${protocol}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Normalizes a public URL: without a trailing slash, and with 127.0.0.1 instead of `localhost`,
 * which clients of the service don't accept in WebSocket URLs.
 *
 * @throws TypeError if it is not an http or https URL, or if it has a query or a fragment
 */
export function normalisePublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.search !== '' || url.hash !== '') {
    throw new TypeError('The public URL must be an http or https URL without query and fragment');
  }
  if (url.hostname === 'localhost') url.hostname = '127.0.0.1';
  return url.href.replace(/\/+$/, '');
}
