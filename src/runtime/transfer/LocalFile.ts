/** A file on this computer. It is not opened until its bytes are read. */
export interface LocalFile {
  /** The name without its folder. */
  readonly name: string;
  /** The size in bytes. */
  readonly size: number;
  /** Reads the file from the start. */
  read(): AsyncIterable<Uint8Array>;
}
