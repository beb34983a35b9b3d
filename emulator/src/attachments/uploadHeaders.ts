import type { AnnouncedFile } from '../chat/attachment.js';
import { contentDisposition } from './contentDisposition.js';

/** The headers, with their exact values, that the upload of a file must have. */
export function uploadHeaders(file: AnnouncedFile): Readonly<Record<string, string>> {
  return {
    'Content-Type': file.contentType,
    'Content-Length': String(file.size),
    'Content-Disposition': contentDisposition(file.name),
  };
}
