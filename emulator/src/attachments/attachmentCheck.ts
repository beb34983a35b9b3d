import type { AnnouncedFile } from '../chat/attachment.js';
import type { AttachmentOptions } from './attachmentOptions.js';

/** Simulates the scan of uploaded files. It checks their names and types, but not their contents. */
export class AttachmentCheck {
  /** How long a scan takes, in milliseconds. */
  readonly delay: number;
  readonly #rejected: readonly string[];

  /** @throws TypeError if the delay is invalid */
  constructor({ reject = [], delayMs = 0 }: AttachmentOptions = {}) {
    if (!Number.isFinite(delayMs) || delayMs < 0) {
      throw new TypeError('attachments.delayMs must be 0 or more milliseconds');
    }
    this.delay = delayMs;
    this.#rejected = reject.map((pattern) => pattern.toLowerCase());
  }

  /**
   * Whether a file passes the scan.
   *
   * @param rejected additional patterns of names and content types to reject
   */
  approves({ name, contentType }: AnnouncedFile, rejected: readonly string[]): boolean {
    const texts = [name.toLowerCase(), contentType.toLowerCase()];
    const patterns = [...this.#rejected, ...rejected.map((pattern) => pattern.toLowerCase())];
    return !patterns.some((pattern) => texts.some((text) => matches(pattern, text)));
  }
}

/**
 * Whether a pattern matches a text; `*` matches any characters. When matching fails, only the last
 * `*` has to take in more text, so the time is at most proportional to the product of both lengths.
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
