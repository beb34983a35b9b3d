import { streamOf, type ByteReader, type ReadableBytes } from './ByteStream.js';
import { largerThan } from './largerThan.js';
import { transferFault } from './transferFault.js';
import type { ContentHeaders, Download, TransferOptions } from './Transfer.js';
import type { Watch } from './Watch.js';

/** A download on a platform with streams. */
export class StreamedDownload implements Download {
  readonly size: number | undefined;
  readonly contentType: string | undefined;
  readonly fileName: string | undefined;
  readonly #reader: ByteReader;
  readonly #watch: Watch;
  readonly #options: TransferOptions;
  #loaded = 0;
  #isTaken = false;

  constructor(headers: ContentHeaders, reader: ByteReader, watch: Watch, options: TransferOptions) {
    this.size = headers.size;
    this.contentType = headers.contentType;
    this.fileName = headers.fileName;
    this.#reader = reader;
    this.#watch = watch;
    this.#options = options;
    watch.rest();
    watch.onStop(() => {
      this.#giveUp();
    });
  }

  stream(): ReadableBytes {
    this.#take();
    return streamOf(
      () => this.#next(),
      () => {
        this.#giveUp();
      },
    );
  }

  async blob(): Promise<Blob> {
    this.#take();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (let chunk = await this.#next(); chunk !== undefined; chunk = await this.#next()) {
      chunks.push(chunk as Uint8Array<ArrayBuffer>);
    }
    return new Blob(chunks, { type: this.contentType ?? '' });
  }

  #take(): void {
    if (this.#isTaken) throw readTwice();
    this.#isTaken = true;
  }

  /** The next bytes; undefined at the end. The idle timeout only counts while a read is pending. */
  async #next(): Promise<Uint8Array | undefined> {
    try {
      this.#watch.moved();
      // This settles when the transfer must stop too, because that cancels the reader.
      const { done, value } = await this.#reader.read();
      if (this.#watch.fault) throw this.#watch.fault;
      if (!done && value !== undefined) {
        this.#watch.rest();
        this.#loaded += value.length;
        const { maxBytes = Infinity } = this.#options;
        if (this.#loaded > maxBytes) throw largerThan(maxBytes);
        this.#options.onProgress?.(this.#loaded);
        return value;
      }
      if (this.size !== undefined && this.#loaded < this.size) throw this.#cutOff(this.size);
      this.#watch.end();
      return undefined;
    } catch (error) {
      this.#giveUp();
      throw transferFault(this.#options.facts, this.#watch.fault ?? error);
    }
  }

  #cutOff(size: number): Error {
    return new Error(`the file was cut off after ${this.#loaded} of its ${size} bytes`);
  }

  #giveUp(): void {
    this.#watch.end();
    // The source may already have failed.
    this.#reader.cancel().catch(() => undefined);
  }
}

/** The error if the bytes are read a second time. */
export function readTwice(): Error {
  return new Error('The bytes of a download can be read once: download the file again');
}
