import type { CallFacts } from '../../runtime/errors/ApiError.js';
import { isByteStream, openStream, type ByteStream } from '../../runtime/transfer/ByteStream.js';
import { SourceError, unreadable } from '../../runtime/transfer/SourceError.js';
import type { TransferPlatform, UploadBody } from '../../runtime/transfer/Transfer.js';
import { contentTypeOf } from './fileTypes.js';

/**
 * A file to send: a File or a Blob, its bytes, a stream (a Node Readable, a ReadableStream or any
 * async iterable; requires `size`), or, in Node, its path.
 */
export type AttachmentFile = Blob | Uint8Array | ByteStream | string;

/** Describes a file that has no name, type or size of its own. */
export interface AttachmentDescription {
  /** The name, up to 256 characters. Default: that of the File, or the last part of the path. */
  readonly name?: string | undefined;
  /** The content type. Default: that of the File or Blob, or else that of the name's extension. */
  readonly contentType?: string | undefined;
  /** The size, in bytes. Default: that of the file. Required for a stream. */
  readonly size?: number | undefined;
}

/** A file that is ready to be sent. */
export interface OutgoingFile {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** Whether it can be read again from the start. A stream cannot. */
  readonly isRepeatable: boolean;
  /** The bytes, from the start. */
  body(): UploadBody;
  /** Releases a file that won't be sent. Cancels a stream. */
  discard(): void;
}

/** The largest file that the service accepts, in bytes. */
const maxSize = 20 * 1024 * 1024;

/** In characters. */
const maxNameLength = 256;

/**
 * Determines name, type and size of a file before it is sent. Unless this throws, the outgoing file
 * owns a stream from then on.
 *
 * @param facts - added to errors.
 * @throws TypeError if something is missing or `file` is not a file; SourceError if the file does
 * not exist, is empty or is too large.
 */
export async function describeFile(
  file: AttachmentFile,
  description: AttachmentDescription,
  facts: CallFacts,
  findFile: TransferPlatform['findFile'],
): Promise<OutgoingFile> {
  const source = await sourceOf(file, facts, findFile);
  const name = checkName(description.name ?? source.name);
  const contentType = description.contentType || source.contentType || contentTypeOf(name);
  if (contentType === undefined) {
    throw new TypeError("contentType is missing: pass it, such as 'application/pdf'");
  }
  const size = checkSize(source.size, description.size);
  if (size === 0) throw new SourceError(facts, 'empty', 'is empty');
  if (size > maxSize) {
    const problem = `has ${size} bytes, more than the service's limit of ${maxSize}`;
    throw new SourceError(facts, 'too-large', problem);
  }
  return { name, contentType, size, ...source.open() };
}

/** What a source of bytes says about itself. */
interface Source {
  readonly name?: string | undefined;
  readonly contentType?: string | undefined;
  readonly size?: number;
  open(this: void): Pick<OutgoingFile, 'isRepeatable' | 'body' | 'discard'>;
}

async function sourceOf(
  file: AttachmentFile,
  facts: CallFacts,
  findFile: TransferPlatform['findFile'],
): Promise<Source> {
  if (typeof file === 'string') {
    const found = await findFile(file).catch((error: unknown) => {
      throw error instanceof TypeError ? error : unreadable(facts, error);
    });
    return { name: found.name, size: found.size, open: () => repeatable(() => found.read()) };
  }
  if (file instanceof Uint8Array) {
    return { size: file.length, open: () => repeatable(() => file) };
  }
  if (file instanceof Blob) {
    const name = 'name' in file && typeof file.name === 'string' ? file.name : undefined;
    return { name, contentType: file.type, size: file.size, open: () => repeatable(() => file) };
  }
  if (isByteStream(file)) return { open: () => once(file) };
  throw new TypeError(
    'The file must be a File, a Blob, a Uint8Array, a stream, or, in Node, a path',
  );
}

function repeatable(body: () => UploadBody): ReturnType<Source['open']> {
  return { isRepeatable: true, body, discard: () => undefined };
}

function once(stream: ByteStream): ReturnType<Source['open']> {
  const reader = openStream(stream);
  return {
    isRepeatable: false,
    body: () => ({ getReader: () => reader }),
    discard: () => {
      reader.cancel().catch(() => undefined);
    },
  };
}

function checkName(name: string | undefined): string {
  if (name === undefined || name === '') {
    throw new TypeError("name is missing: pass it, such as 'bill.pdf'");
  }
  if (name.length <= maxNameLength) return name;
  throw new TypeError(
    `name has ${name.length} characters, more than the service's limit of ${maxNameLength}`,
  );
}

function checkSize(size: number | undefined, given: number | undefined): number {
  const stated = given ?? size;
  if (stated === undefined) {
    throw new TypeError('size is missing: pass it, in bytes');
  }
  if (!Number.isInteger(stated) || stated < 0) {
    throw new TypeError(`size must be a whole number of bytes, not ${String(stated)}`);
  }
  if (size === undefined || size === stated) return stated;
  throw new TypeError(`size is ${stated}, but the file has ${size} bytes: leave size out`);
}
