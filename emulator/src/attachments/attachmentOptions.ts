/** Which files may be uploaded, and how they are scanned. */
export interface AttachmentOptions {
  /**
   * Which files the scan rejects: patterns for the name or the content type, for example `*.exe` or
   * `video/*`. `*` matches any characters, and case is ignored.
   *
   * @default none
   */
  readonly reject?: readonly string[];
  /**
   * How long the scan of a file takes, in milliseconds of the emulator's clock. Until then, its
   * status is `IN_PROGRESS`.
   *
   * @default 0
   */
  readonly delayMs?: number;
  /**
   * The maximum size of a file, in bytes, up to 100 MB.
   *
   * @default 20971520, 20 MiB
   */
  readonly maxBytes?: number;
  /**
   * The allowed file name extensions, without the dot.
   *
   * @default csv, doc, docx, heic, jpeg, jpg, mov, mp4, pdf, png, ppt, pptx, rtf, txt, wav, xls and
   * xlsx; all extensions if the emulator is lenient
   */
  readonly extensions?: readonly string[];
  /**
   * The maximum number of attachments per chat.
   *
   * @default 35
   */
  readonly perChat?: number;
}
