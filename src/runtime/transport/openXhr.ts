/** Opens a request that sends no cookies. React Native sends them by default. */
export function openXhr(method: string, url: string): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  xhr.open(method, url);
  xhr.withCredentials = false;
  return xhr;
}

/**
 * Returns all headers, with names in lower case. Reading a hidden header by name would log a
 * warning.
 */
export function readHeaders(xhr: XMLHttpRequest): ReadonlyMap<string, string> {
  const lines = ((xhr.getAllResponseHeaders() as string | null) ?? '').split(/\r?\n/);
  return new Map(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
