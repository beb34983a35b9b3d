/** A file of this computer. Nothing of it is open until its bytes are read. */
export interface LocalFile {
  /** Without its folder. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Reads it from its start. */
  read(): AsyncIterable<Uint8Array>;
}
