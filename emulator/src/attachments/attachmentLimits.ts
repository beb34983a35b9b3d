import type { AttachmentOptions } from './attachmentOptions.js';

/** The service's default. */
const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;
const DEFAULT_PER_CHAT = 35;
const DEFAULT_EXTENSIONS =
  'csv doc docx heic jpeg jpg mov mp4 pdf png ppt pptx rtf txt wav xls xlsx'.split(' ');

/** The highest limit that an instance can have, in bytes. */
const LARGEST_MAX_BYTES = 100 * 1000 * 1000;

/** Which files may be uploaded. */
export interface AttachmentLimits {
  readonly maxBytes: number;
  readonly perChat: number;
  /** In lower case. Undefined allows all extensions. */
  readonly extensions: readonly string[] | undefined;
}

/**
 * Checks the options and adds the defaults.
 *
 * @throws TypeError that names the invalid limit
 */
export function readAttachmentLimits(
  { maxBytes = DEFAULT_MAX_BYTES, perChat = DEFAULT_PER_CHAT, extensions }: AttachmentOptions = {},
  isLenient = false,
): AttachmentLimits {
  if (!Number.isInteger(maxBytes) || maxBytes < 1 || maxBytes > LARGEST_MAX_BYTES) {
    throw new TypeError(`attachments.maxBytes must be an integer from 1 to ${LARGEST_MAX_BYTES}`);
  }
  if (!Number.isInteger(perChat) || perChat < 0) {
    throw new TypeError('attachments.perChat must be an integer of 0 or more');
  }
  const allowed = extensions ?? (isLenient ? undefined : DEFAULT_EXTENSIONS);
  return { maxBytes, perChat, extensions: allowed?.map((extension) => extension.toLowerCase()) };
}

/** The extension of a file name, in lower case and without its dot. Empty for a name without a dot. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
