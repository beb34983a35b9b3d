import { getAttachment } from '../../service/operations.js';
import type { GetAttachmentResponse } from '../../model/GetAttachmentResponse.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { ApiError, type CallFacts } from '../../runtime/errors/ApiError.js';
import type { ReadableBytes } from '../../runtime/transfer/ByteStream.js';
import type { Download, TransferPlatform } from '../../runtime/transfer/Transfer.js';
import { TransferError } from '../../runtime/transfer/TransferError.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import { defaultIdleTimeout, type AttachmentSettings } from './AttachmentSettings.js';
import { tellProgress, type ProgressListener } from './AttachmentProgress.js';
import { maxRetries, withRetries } from './withRetries.js';

/** An attachment: its id, or an entry of an item's `Attachments`. */
export type AttachmentReference = string | AttachmentInItem;

/** The part of an AttachmentItem that a download needs. */
export interface AttachmentInItem {
  readonly AttachmentId?: string | undefined;
  readonly AttachmentName?: string | undefined;
  readonly ContentType?: string | undefined;
}

/** The options of a request for the URL of an attachment. */
export interface AttachmentUrlOptions {
  /** Aborts the call. Also aborts a download while it is being read. */
  readonly signal?: AbortSignalLike | undefined;
  /** How long the pre-signed URL is valid, 5 to 300 seconds. Default: chosen by the service. */
  readonly urlExpiryInSeconds?: number | undefined;
}

/** The options of `downloadAttachment`. */
export interface DownloadAttachmentOptions extends AttachmentUrlOptions {
  /** Receives the progress of the download. */
  readonly onProgress?: ProgressListener | undefined;
  /**
   * The maximum size, in bytes. A larger download fails with a ConnectionError whose cause has the code
   * `ETOOLARGE`. Default: the size that the service states, up to 104,857,600 (100 MiB), which is more
   * than an instance can allow.
   */
  readonly maxBytes?: number | undefined;
}

/** In bytes. An instance of Amazon Connect can allow attachments of up to 100 MB. */
const largestAttachment = 100 * 1024 * 1024;

/**
 * A download that has started. Read it once, with `stream()` or `blob()`. If you don't want to read it
 * to the end, cancel the stream or abort the signal; otherwise its connection stays open.
 */
export interface AttachmentDownload {
  readonly attachmentId: string;
  /**
   * The name that the sender chose, so don't use it as a path. Undefined if neither the item nor
   * the file store states it.
   */
  readonly name: string | undefined;
  /** The content type. Undefined if neither the file store nor the item states it. */
  readonly contentType: string | undefined;
  /** The size, in bytes. */
  readonly size: number;
  /**
   * Returns a stream of the bytes, which are fetched as fast as you read them. The stream fails with an
   * ApiError if the download is incomplete.
   *
   * @throws Error if the bytes were read already, or the platform has no streams (React Native).
   */
  stream(): ReadableBytes;
  /**
   * Returns all bytes.
   *
   * @throws Error if the bytes were read already, ApiError if the download is incomplete.
   */
  blob(): Promise<Blob>;
}

/** What errors call the request for the bytes. It is not an operation of the service. */
const operation = 'DownloadAttachment';

/**
 * Requests the URL of an attachment and starts the download. Resolves when the file store responds.
 * If the URL has expired, requests a new one, once.
 *
 * @throws TypeError if there is no id; TransferError if the file store refuses the download;
 * ConnectionError, TimeoutError, AbortError; and the errors of the call.
 */
export async function downloadAttachment(
  call: ParticipantCall,
  attachment: AttachmentReference,
  options: DownloadAttachmentOptions,
  settings: AttachmentSettings,
  { download }: Pick<TransferPlatform, 'download'>,
): Promise<AttachmentDownload> {
  const item = referenceOf(attachment);
  const open = async (): Promise<AttachmentDownload> => {
    const got = await locate(call, item, options);
    const opened = await openDownload(got, options, settings, download);
    return describe(opened, got, item);
  };
  try {
    return await open();
  } catch (error) {
    if (error instanceof TransferError && error.status === 403) return open();
    throw error;
  }
}

/**
 * Requests the URL of an attachment.
 *
 * @throws TypeError if there is no id, ApiError if the service returns no URL.
 */
export async function attachmentUrl(
  call: ParticipantCall,
  attachment: AttachmentReference,
  options: AttachmentUrlOptions,
): Promise<string> {
  const { Url } = await locate(call, referenceOf(attachment), options);
  if (Url) return Url;
  throw noUrl({ operation, attempts: 1, totalRetryDelay: 0, clientToken: undefined });
}

function referenceOf(
  attachment: AttachmentReference,
): AttachmentInItem & { readonly AttachmentId: string } {
  const item = typeof attachment === 'string' ? { AttachmentId: attachment } : attachment;
  const { AttachmentId } = item;
  if (AttachmentId) return { ...item, AttachmentId };
  throw new TypeError('AttachmentId is missing: pass an id, or an entry of Attachments');
}

function locate(
  call: ParticipantCall,
  { AttachmentId }: AttachmentInItem,
  { signal, urlExpiryInSeconds }: AttachmentUrlOptions,
): Promise<GetAttachmentResponse> {
  const request = { AttachmentId, UrlExpiryInSeconds: urlExpiryInSeconds };
  return call(getAttachment, request, { signal });
}

function noUrl(facts: CallFacts): ApiError {
  const details = { ...facts, retryable: false, outcome: 'not-applied' } as const;
  return new ApiError('The response to GetAttachment has no Url', details);
}

function openDownload(
  { Url, AttachmentSizeInBytes }: GetAttachmentResponse,
  {
    onProgress: listener,
    signal,
    maxBytes = Math.min(AttachmentSizeInBytes, largestAttachment),
  }: DownloadAttachmentOptions,
  { idleTimeout = defaultIdleTimeout, requestAgent }: AttachmentSettings,
  download: TransferPlatform['download'],
): Promise<Download> {
  const onProgress = tellProgress(listener, AttachmentSizeInBytes);
  return withRetries({
    operation,
    signal,
    retries: maxRetries,
    attempt: (facts) => {
      if (Url) {
        const transfer = { signal, onProgress, idleTimeout, maxBytes, requestAgent, facts };
        return download(Url, transfer);
      }
      throw noUrl(facts);
    },
  });
}

function describe(
  opened: Download,
  { AttachmentSizeInBytes }: GetAttachmentResponse,
  { AttachmentId, AttachmentName, ContentType }: AttachmentInItem & { AttachmentId: string },
): AttachmentDownload {
  return {
    attachmentId: AttachmentId,
    name: AttachmentName ?? opened.fileName,
    contentType: opened.contentType ?? ContentType,
    size: opened.size ?? AttachmentSizeInBytes,
    stream: () => opened.stream(),
    blob: () => opened.blob(),
  };
}
