import type { AbortSignalLike } from '../call/Cancellation.js';
import type { CallFacts } from '../errors/ApiError.js';
import type { ByteStream, ReadableBytes } from './ByteStream.js';
import type { LocalFile } from './LocalFile.js';

/*
 * How bytes are uploaded to a store, such as S3, and downloaded from it. A pre-signed URL is the
 * only credential that the store receives, so it is a secret.
 */

/** A `PUT` request with bytes. */
export interface UploadRequest {
  readonly url: string;
  /** All headers except those that the platform adds to delimit the body. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: UploadBody;
  /** The size of `body`, in bytes. */
  readonly size: number;
}

/** What can be uploaded. A stream is consumed or cancelled, even if the upload fails. */
export type UploadBody = Blob | Uint8Array | ByteStream;

export interface TransferOptions {
  /** Aborts the transfer. */
  readonly signal?: AbortSignalLike | undefined;
  /**
   * Receives the number of bytes transferred so far. Uploaded bytes count when the operating system
   * accepts them. With fetch, it is called once, when all bytes are sent. It must not throw.
   */
  readonly onProgress?: ((loaded: number) => void) | undefined;
  /** How long the transfer may make no progress, in ms; `Infinity` for no limit. */
  readonly idleTimeout: number;
  /**
   * The maximum size of a download, in bytes. A larger one fails with a ConnectionError whose cause
   * has the code `ETOOLARGE`.
   *
   * @default Infinity
   */
  readonly maxBytes?: number | undefined;
  /** An agent of `node:http` or `node:https`. Ignored outside Node. */
  readonly requestAgent?: object | null | undefined;
  /** The state of the call, for errors. */
  readonly facts: CallFacts;
}

/** What a store says about a download. Values that it does not send are undefined. */
export interface ContentHeaders {
  /** The size in bytes. */
  readonly size: number | undefined;
  readonly contentType: string | undefined;
  /** The name in Content-Disposition, which a store may hide from web pages. */
  readonly fileName: string | undefined;
}

/**
 * A download in progress. Its bytes can be read once. To stop it, cancel the stream or abort the
 * signal.
 */
export interface Download extends ContentHeaders {
  /**
   * The bytes as a stream. They are fetched at the pace of the reader. The stream fails if the
   * download is incomplete.
   *
   * @throws Error if the bytes were already read, or if the platform has no streams (React Native).
   */
  stream(): ReadableBytes;
  /**
   * All bytes.
   *
   * @throws Error if the bytes were already read, ApiError if the download is incomplete.
   */
  blob(): Promise<Blob>;
}

/** How a platform transfers bytes. `#platform` resolves to one implementation per platform. */
export interface TransferPlatform {
  upload(this: void, request: UploadRequest, options: TransferOptions): Promise<void>;
  download(this: void, url: string, options: TransferOptions): Promise<Download>;
  /** @throws TypeError if the platform has no file system. */
  findFile(this: void, path: string): Promise<LocalFile>;
}
