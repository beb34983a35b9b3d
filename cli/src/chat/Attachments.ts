import type { AttachmentItem } from 'amazon_connect_participant_service';

/** The files of a chat, with short numbers to refer to them. */
export class Attachments {
  readonly #files: AttachmentItem[] = [];

  /** Returns the number of a file, starting at 1. It is the same each time. */
  numberOf(file: AttachmentItem): number {
    const known = this.#files.findIndex(({ AttachmentId }) => AttachmentId === file.AttachmentId);
    if (known < 0) return this.#files.push(file);
    this.#files[known] = file;
    return known + 1;
  }

  /** Returns the file with this number. Undefined if no file has it. */
  get(number: number): AttachmentItem | undefined {
    return this.#files[number - 1];
  }
}
