/** A file to generate. */
export interface GeneratedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** Before formatting. */
  readonly content: string;
  /** Whether it is already formatted. Default: false. */
  readonly isFormatted?: boolean;
  /** The name of the emitter that made it. Undefined if it is one of the client's files. */
  readonly emitter?: string;
}
