import type { AbortSignalLike } from '../call/Cancellation.js';
import type { CallFacts } from '../errors/ApiError.js';
import type { ByteStream, ReadableBytes } from './ByteStream.js';
import type { LocalFile } from './LocalFile.js';

/*
 * How bytes go to a store, and come from one: another party than the service, at a pre-signed URL.
 * The URL is a secret, and is all that the store is given to know us by.
 */

/** One `PUT` of bytes. */
export interface UploadRequest {
  readonly url: string;
  /** All that is sent but for what the platform adds to frame the bytes. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: UploadBody;
  /** How many bytes `body` has. */
  readonly size: number;
}

/** What can be uploaded. A stream is used up, or given up, whatever comes of the upload. */
export type UploadBody = Blob | Uint8Array | ByteStream;

export interface TransferOptions {
  /** Gives the transfer up when it is aborted. */
  readonly signal?: AbortSignalLike | undefined;
  /**
   * Is told how many bytes have moved. Those of an upload count when the system takes them to send
   * them; fetch does not tell of them, so there it is called once, when all are sent. Must not throw.
   */
  readonly onProgress?: ((loaded: number) => void) | undefined;
  /** How long nothing may move, in ms; `Infinity` for as long as it likes. */
  readonly idleTimeout: number;
  /**
   * How many bytes of a download are read at most; one that has more fails with a ConnectionError
   * whose cause has the code `ETOOLARGE`. Default: as many as come.
   */
  readonly maxBytes?: number | undefined;
  /** An agent of `node:http` or `node:https`. Node only, elsewhere it is not looked at. */
  readonly requestAgent?: object | null | undefined;
  /** What errors tell of the transfer. */
  readonly facts: CallFacts;
}

/** What a store says of the bytes that it gives; what it does not say is undefined. */
export interface ContentHeaders {
  /** In bytes. */
  readonly size: number | undefined;
  readonly contentType: string | undefined;
  /** From Content-Disposition, which a store may hide from pages. */
  readonly fileName: string | undefined;
}

/** Bytes on their way here, to be read once; to leave them, cancel the stream or abort the signal. */
export interface Download extends ContentHeaders {
  /**
   * The bytes as they come; they are fetched as fast as they are read. The stream fails where they
   * do not all come.
   *
   * @throws Error where the bytes are read already, or the platform (React Native) has no streams.
   */
  stream(): ReadableBytes;
  /**
   * All bytes.
   *
   * @throws Error where the bytes are read already, ApiError where they do not all come.
   */
  blob(): Promise<Blob>;
}

/** How a platform moves bytes; `#platform` has it. */
export interface TransferPlatform {
  upload(this: void, request: UploadRequest, options: TransferOptions): Promise<void>;
  download(this: void, url: string, options: TransferOptions): Promise<Download>;
  /** @throws TypeError where a program has no files of its own. */
  findFile(this: void, path: string): Promise<LocalFile>;
}
