/**
 * A base URL as `URL` normalises it, without trailing slashes. Requests are sent to this text and to
 * no other: HTTP clients read an odd spelling, such as `HTTPS://`, each in its own way.
 *
 * @throws TypeError that says what is wrong. It does not show the URL, which may hold a password.
 */
export function checkBasePath(basePath: unknown): string {
  if (typeof basePath !== 'string') fail('must be a string with a URL');
  const { protocol, username, password, origin, pathname, href } = parse(basePath);
  if (protocol !== 'https:' && protocol !== 'http:') {
    fail(`must begin with https:// or http://, not with ${protocol}`);
  }
  if (username !== '' || password !== '') {
    fail('must not hold a user name or a password: set them in authentications or defaultHeaders');
  }
  if (/[?#]/.test(href)) fail('must not have a query (?…) or a fragment (#…)');
  return (origin + pathname).replace(/\/+$/, '');
}

/** Whether a token sent there can be read on the way: it is http, and leaves this machine. */
export function isClearText(basePath: string): boolean {
  const { protocol, hostname } = new URL(basePath);
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function parse(basePath: string): URL {
  try {
    return new URL(basePath);
  } catch {
    return fail('is not a URL');
  }
}

function fail(fault: string): never {
  throw new TypeError(`basePath ${fault}; it looks like 'https://api.example.com'`);
}
