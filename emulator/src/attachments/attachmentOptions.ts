/** Which files may be uploaded, and how they are checked. */
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
  /**
   * How large a file may be, in bytes, up to 100 MB.
   *
   * @default 20971520, 20 MiB
   */
  readonly maxBytes?: number;
  /**
   * Which files may be uploaded, by the extensions of their names, without the dot.
   *
   * @default csv, doc, docx, heic, jpeg, jpg, mov, mp4, pdf, png, ppt, pptx, rtf, txt, wav, xls and
   * xlsx; all when the emulator is lenient
   */
  readonly extensions?: readonly string[];
  /**
   * How many attachments a chat may have.
   *
   * @default 35
   */
  readonly perChat?: number;
}
