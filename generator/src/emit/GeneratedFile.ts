/** A file that the generator wants to exist. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** Before formatting. */
  readonly content: string;
  /** Whether it is written as it is. Default: false. */
  readonly isFormatted?: boolean;
}
