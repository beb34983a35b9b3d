import type { AnnouncedFile } from '../chat/attachment.js';
import type { AttachmentOptions } from './attachmentOptions.js';

/** The check of uploaded files. It looks at their names and types, and never at their bytes. */
export class AttachmentCheck {
  /** How long it takes, in milliseconds. */
  readonly delay: number;
  readonly #rejected: readonly string[];

  /** @throws TypeError when the delay is not a time */
  constructor({ reject = [], delayMs = 0 }: AttachmentOptions = {}) {
    if (!Number.isFinite(delayMs) || delayMs < 0) {
      throw new TypeError('attachments.delayMs must be 0 or more milliseconds');
    }
    this.delay = delayMs;
    this.#rejected = reject.map((pattern) => pattern.toLowerCase());
  }

  /**
   * Whether a file may be downloaded.
   *
   * @param rejected further patterns of names and content types that are rejected
   */
  approves({ name, contentType }: AnnouncedFile, rejected: readonly string[]): boolean {
    const texts = [name.toLowerCase(), contentType.toLowerCase()];
    const patterns = [...this.#rejected, ...rejected.map((pattern) => pattern.toLowerCase())];
    return !patterns.some((pattern) => texts.some((text) => matches(pattern, text)));
  }
}

/**
 * Whether a pattern with `*` for any characters fits a text. A `*` that has to take in more never
 * changes what an earlier one has taken in, so the time grows with the product of both lengths only.
 */
function matches(pattern: string, text: string): boolean {
  let [inPattern, inText] = [0, 0];
  let lastStar: { readonly inPattern: number; inText: number } | undefined;
  while (inText < text.length) {
    if (pattern[inPattern] === '*') {
      lastStar = { inPattern, inText };
      inPattern += 1;
    } else if (pattern[inPattern] === text[inText]) {
      inPattern += 1;
      inText += 1;
    } else if (lastStar) {
      lastStar.inText += 1;
      inPattern = lastStar.inPattern + 1;
      inText = lastStar.inText;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
