/** The addresses that a client on the same machine reaches on 127.0.0.1. */
const REACHED_LOCALLY = ['127.0.0.1', '0.0.0.0', 'localhost', '::'];

/** The origin at which a client on this machine reaches a server. */
export function localUrl(protocol: 'http' | 'https', host: string, port: number): string {
  if (REACHED_LOCALLY.includes(host)) return `${protocol}://127.0.0.1:${port}`;
  return `${protocol}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * The form in which a public URL is handed out: without a slash at the end, and with 127.0.0.1 for
 * `localhost`, which clients of the service do not take in a WebSocket's URL.
 *
 * @throws TypeError when it is not an http or https URL, or has a query or a fragment
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
