import type { ContentHeaders } from './Transfer.js';

/** What the headers of a download say of it. */
export function readContentHeaders(
  get: (name: string) => string | null | undefined,
): ContentHeaders {
  const length = get('content-length');
  // A body that was packed on its way has another size when it is unpacked.
  const isPacked = (get('content-encoding') ?? 'identity') !== 'identity';
  return {
    size: length && /^\d+$/.test(length) && !isPacked ? Number(length) : undefined,
    contentType: get('content-type') ?? undefined,
    fileName: fileNameIn(get('content-disposition') ?? ''),
  };
}

/** The name in a Content-Disposition (RFC 6266), the one in UTF-8 (RFC 8187) before the plain one. */
function fileNameIn(header: string): string | undefined {
  const extended = /;\s*filename\*=UTF-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      // Not what it says to be: the plain name will do.
    }
  }
  const [, quoted, plain] = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? [];
  return quoted?.replaceAll(/\\(.)/g, '$1') ?? plain;
}
