import { completeAttachmentUpload, startAttachmentUpload } from '../../service/operations.js';
import type { StartAttachmentUploadResponse } from '../../model/StartAttachmentUploadResponse.js';
import type { AbortSignalLike } from '../../runtime/call/Cancellation.js';
import { ApiError, type CallFacts } from '../../runtime/errors/ApiError.js';
import { TransferError } from '../../runtime/transfer/TransferError.js';
import type {
  TransferOptions,
  TransferPlatform,
  UploadBody,
  UploadRequest,
} from '../../runtime/transfer/Transfer.js';
import { uuid } from '../../runtime/values/uuid.js';
import type { ParticipantCall } from '../ParticipantCall.js';
import {
  describeFile,
  type AttachmentDescription,
  type AttachmentFile,
  type OutgoingFile,
} from './AttachmentFile.js';
import { defaultIdleTimeout, type AttachmentSettings } from './AttachmentSettings.js';
import { tellProgress, type ProgressListener } from './AttachmentProgress.js';
import { maxRetries, withRetries } from './withRetries.js';

/** The options of `sendAttachment`. */
export interface SendAttachmentOptions extends AttachmentDescription {
  /**
   * Receives the progress of the upload. `fetch` reports no upload progress, so with `./fetch` it
   * is called at the start and at the end only.
   */
  readonly onProgress?: ProgressListener | undefined;
  /** Aborts the upload. */
  readonly signal?: AbortSignalLike | undefined;
  /**
   * The `clientToken` from the error of an earlier attempt. It makes it safe to send the file
   * again: the file appears in the chat only once. Default: a new one.
   */
  readonly clientToken?: string | undefined;
}

/** An attachment that the service has received. It appears in the transcript and is being scanned. */
export interface SentAttachment {
  readonly attachmentId: string;
  readonly name: string;
  readonly contentType: string;
  /** The size, in bytes. */
  readonly size: number;
}

/** What errors call the upload of the bytes. It is not an operation of the service. */
const operation = 'UploadAttachment';

/**
 * Sends a file: starts the upload, uploads the bytes, and completes it. If the connection breaks or
 * the file store fails, the upload is retried up to three times, unless the file is a stream, which
 * can be read only once.
 *
 * @throws TypeError if the file or the options are invalid; SourceError if the file cannot be read,
 * is empty or too large, or differs from the stated size; TransferError if the file store refuses
 * it; ConnectionError, TimeoutError, AbortError; and the errors of the two calls.
 */
export async function sendAttachment(
  call: ParticipantCall,
  file: AttachmentFile,
  options: SendAttachmentOptions,
  settings: AttachmentSettings,
  platform: TransferPlatform,
): Promise<SentAttachment> {
  const { signal } = options;
  const clientToken = options.clientToken || uuid();
  const facts = { operation, attempts: 0, totalRetryDelay: 0, clientToken };
  const outgoing = await describeFile(file, options, facts, platform.findFile);
  try {
    const { name, contentType, size } = outgoing;
    const request = {
      AttachmentName: name,
      AttachmentSizeInBytes: size,
      ContentType: contentType,
      ClientToken: clientToken,
    };
    const started = await call(startAttachmentUpload, request, { signal });
    const { attachmentId, url, headers } = readStarted(started, facts);
    const complete = () =>
      call(
        completeAttachmentUpload,
        { AttachmentIds: [attachmentId], ClientToken: clientToken },
        { signal },
      );
    try {
      const upload = (body: UploadBody, transfer: TransferOptions) =>
        platform.upload({ url, headers, size, body }, transfer);
      await put(outgoing, upload, clientToken, options, settings);
    } catch (error) {
      if (!mayBeSentAlready(error, options)) throw error;
      await complete().catch(() => {
        throw error;
      });
      return { attachmentId, name, contentType, size };
    }
    await complete();
    return { attachmentId, name, contentType, size };
  } catch (error) {
    outgoing.discard();
    throw error;
  }
}

/** Uploads the bytes, with retries. */
async function put(
  file: OutgoingFile,
  upload: (body: UploadBody, options: TransferOptions) => Promise<void>,
  clientToken: string,
  { onProgress: listener, signal }: SendAttachmentOptions,
  { idleTimeout = defaultIdleTimeout, requestAgent }: AttachmentSettings,
): Promise<void> {
  const onProgress = tellProgress(listener, file.size);
  await withRetries({
    operation,
    clientToken,
    signal,
    retries: file.isRepeatable ? maxRetries : 0,
    attempt: (facts) => {
      onProgress?.(0);
      const options = { signal, onProgress, idleTimeout, requestAgent, facts };
      return upload(file.body(), options);
    },
  });
}

/**
 * If an earlier attempt was successful, sending the file again can be refused: the file store
 * accepts no more bytes, and the service reports that the upload is already complete.
 */
function mayBeSentAlready(error: unknown, { clientToken }: SendAttachmentOptions): boolean {
  return Boolean(clientToken) && error instanceof TransferError && error.outcome === 'not-applied';
}

function readStarted(
  { AttachmentId, UploadMetadata }: StartAttachmentUploadResponse,
  facts: CallFacts,
): { readonly attachmentId: string } & Pick<UploadRequest, 'url' | 'headers'> {
  const { Url, HeadersToInclude = {} } = UploadMetadata ?? {};
  if (AttachmentId && Url)
    return { attachmentId: AttachmentId, url: Url, headers: HeadersToInclude };
  const missing = AttachmentId ? 'UploadMetadata.Url' : 'AttachmentId';
  throw new ApiError(`The response to StartAttachmentUpload has no ${missing}`, {
    ...facts,
    retryable: false,
    outcome: 'not-applied',
  });
}
