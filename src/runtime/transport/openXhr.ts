/** A request that sends no cookies; React Native's would send them. */
export function openXhr(method: string, url: string): XMLHttpRequest {
  const xhr = new XMLHttpRequest();
  xhr.open(method, url);
  xhr.withCredentials = false;
  return xhr;
}

/** All headers by their names in lower case. Asking for one that is hidden would print a warning. */
export function readHeaders(xhr: XMLHttpRequest): ReadonlyMap<string, string> {
  const lines = ((xhr.getAllResponseHeaders() as string | null) ?? '').split(/\r?\n/);
  return new Map(
    lines.filter(Boolean).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}
