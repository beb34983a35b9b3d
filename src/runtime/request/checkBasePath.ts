/**
 * Normalizes a base URL with `URL` and removes trailing slashes. Requests use the normalized form,
 * because HTTP clients disagree about unusual spellings such as `HTTPS://`.
 *
 * @throws TypeError that says what is wrong. It does not show the URL, which may contain a
 * password.
 */
export function checkBasePath(basePath: unknown): string {
  if (typeof basePath !== 'string') fail('must be a string with a URL');
  const { protocol, username, password, origin, pathname, href } = parse(basePath);
  if (protocol !== 'https:' && protocol !== 'http:') {
    fail(`must begin with https:// or http://, not with ${protocol}`);
  }
  if (username !== '' || password !== '') {
    fail(
      'must not contain a user name or a password: set them in authentications or defaultHeaders',
    );
  }
  if (/[?#]/.test(href)) fail('must not have a query (?…) or a fragment (#…)');
  return (origin + pathname).replace(/\/+$/, '');
}

/** Whether others could read a token sent to this URL: it uses http and leaves this machine. */
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
