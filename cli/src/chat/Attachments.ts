import type { AttachmentItem } from 'amazon_connect_participant_service';

/** The files of a chat, with the short numbers by which the person names them. */
export class Attachments {
  readonly #files: AttachmentItem[] = [];

  /** The number of a file, from 1; the same each time the file comes. */
  numberOf(file: AttachmentItem): number {
    const known = this.#files.findIndex(({ AttachmentId }) => AttachmentId === file.AttachmentId);
    if (known < 0) return this.#files.push(file);
    this.#files[known] = file;
    return known + 1;
  }

  /** The file of a number; undefined where there is none. */
  get(number: number): AttachmentItem | undefined {
    return this.#files[number - 1];
  }
}
