/**
 * Normalizes a base URL with `URL` and removes trailing slashes. Requests use the normalized form,
 * because HTTP clients disagree about unusual spellings such as `HTTPS://`.
 *
 * @throws TypeError that does not show the URL, which may contain a password.
 */
export function checkBasePath(basePath: unknown): string {
  const { protocol, username, password, origin, pathname, href } = parse(basePath);
  if (/^https?:$/.test(protocol) && username + password === '' && !/[?#]/.test(href)) {
    return (origin + pathname).replace(/\/+$/, '');
  }
  throw notBase();
}

/** Whether others could read a token sent to this URL: it uses http and leaves this machine. */
export function isClearText(basePath: string): boolean {
  const { protocol, hostname } = new URL(basePath);
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function parse(basePath: unknown): URL {
  try {
    return new URL(basePath as string);
  } catch {
    throw notBase();
  }
}

function notBase(): TypeError {
  return new TypeError(
    'basePath must be an http or https URL without a user name, password, query or fragment, ' +
      'for example https://api.example.com',
  );
}
