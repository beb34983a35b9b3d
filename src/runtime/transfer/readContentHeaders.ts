import type { ContentHeaders } from './Transfer.js';

/** Reads the size, the name and the type of a download from its headers. */
export function readContentHeaders(
  get: (name: string) => string | null | undefined,
): ContentHeaders {
  const length = get('content-length');
  // The length of a compressed body is not the size of its content.
  const isPacked = (get('content-encoding') ?? 'identity') !== 'identity';
  return {
    size: length && /^\d+$/.test(length) && !isPacked ? Number(length) : undefined,
    contentType: get('content-type') ?? undefined,
    fileName: fileNameIn(get('content-disposition') ?? ''),
  };
}

/**
 * The file name in a Content-Disposition header (RFC 6266). The UTF-8 form (RFC 8187) takes
 * precedence.
 */
function fileNameIn(header: string): string | undefined {
  const extended = /;\s*filename\*=UTF-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended);
    } catch {
      // Not valid UTF-8: use the plain form.
    }
  }
  const [, quoted, plain] = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? [];
  return quoted?.replaceAll(/\\(.)/g, '$1') ?? plain;
}
