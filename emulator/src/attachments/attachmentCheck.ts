import type { AnnouncedFile } from '../chat/attachment.js';

/** How uploaded files are checked. */
export interface AttachmentOptions {
  /**
   * Which files are rejected: patterns of a name or a content type, with `*` for any characters,
   * whatever the case, for example `*.exe` or `video/*`.
   *
   * @default none
   */
  readonly reject?: readonly string[];
  /**
   * How long the check of a file takes, in milliseconds of the emulator's clock. Until then it is
   * `IN_PROGRESS`.
   *
   * @default 0
   */
  readonly delayMs?: number;
}

/** The check of uploaded files. It looks at their names and types, and never at their bytes. */
export class AttachmentCheck {
  /** How long it takes, in milliseconds. */
  readonly delay: number;
  readonly #rejected: readonly RegExp[];

  /** @throws TypeError when the delay is not a time */
  constructor({ reject = [], delayMs = 0 }: AttachmentOptions = {}) {
    if (!Number.isFinite(delayMs) || delayMs < 0) {
      throw new TypeError('attachments.delayMs must be 0 or more milliseconds');
    }
    this.delay = delayMs;
    this.#rejected = reject.map(patternOf);
  }

  /** Whether a file may be downloaded. */
  approves({ name, contentType }: AnnouncedFile): boolean {
    return !this.#rejected.some((pattern) => pattern.test(name) || pattern.test(contentType));
  }
}

function patternOf(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}
