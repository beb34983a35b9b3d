/** A file to generate. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** Before formatting. */
  readonly content: string;
  /** Whether it is already formatted. Default: false. */
  readonly isFormatted?: boolean;
}
