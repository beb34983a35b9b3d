import {
  cancelParticipantAuthentication,
  describeView,
  getAuthenticationUrl,
} from '../service/operations.js';
import type { CancelParticipantAuthenticationRequest } from '../model/CancelParticipantAuthenticationRequest.js';
import type { GetAuthenticationUrlRequest } from '../model/GetAuthenticationUrlRequest.js';
import type { GetAuthenticationUrlResponse } from '../model/GetAuthenticationUrlResponse.js';
import type { Item } from '../model/Item.js';
import { onAbort } from '../runtime/call/onAbort.js';
import { Cancellation, type AbortSignalLike } from '../runtime/call/Cancellation.js';
import type { TransferPlatform } from '../runtime/transfer/Transfer.js';
import type { AttachmentFile } from './attachments/AttachmentFile.js';
import type { AttachmentSettings } from './attachments/AttachmentSettings.js';
import {
  attachmentUrl,
  downloadAttachment,
  type AttachmentDownload,
  type AttachmentReference,
  type AttachmentUrlOptions,
  type DownloadAttachmentOptions,
} from './attachments/downloadAttachment.js';
import {
  sendAttachment,
  type SendAttachmentOptions,
  type SentAttachment,
} from './attachments/sendAttachment.js';
import { eventNames, type ChatSessionEvents } from './ChatSessionEvents.js';
import { readPage } from './delivery/readPage.js';
import { BEGINNING, readBackward, readForward } from './delivery/readTranscript.js';
import { Emitter } from './Emitter.js';
import type { ChatItem } from './items/ChatItem.js';
import { parseView, type ChatView } from './items/ChatView.js';
import type { ParticipantCall } from './ParticipantCall.js';

/** Options of a method that can be aborted. */
export interface AbortOptions {
  /** An AbortSignal that aborts the call. Default: none. */
  readonly signal?: AbortSignalLike | undefined;
}

/** Selects the transcript to read. */
export interface TranscriptOptions extends AbortOptions {
  /** The ID of an earlier contact of a persistent chat. Default: the session's contact. */
  readonly contactId?: string | undefined;
}

/** The options of `history`. */
export interface HistoryOptions extends TranscriptOptions {
  /** The item to start before, or its Id. Default: the end of the transcript. */
  readonly before?: string | { readonly Id: string } | undefined;
  /** The number of items per page, 1 to 100. Default: 100. */
  readonly pageSize?: number | undefined;
}

/** What the calls of a session need. */
export interface CallParts {
  readonly call: ParticipantCall;
  readonly attachmentSettings: AttachmentSettings;
  readonly platform: TransferPlatform;
  /** Returns a connection token that is valid for at least another minute. */
  connectionToken(this: void): Promise<string>;
  /** @throws ChatSessionError whose message begins with `failure`, unless the session is connected. */
  checkOpen(this: void, failure: string): void;
  /** Reports a part of a response that is invalid. */
  report(this: void, error: unknown): void;
}

/** The calls that a participant makes outside the live conversation: history, files, views, sign-in. */
export abstract class SessionCalls extends Emitter<ChatSessionEvents> {
  #parts!: CallParts;
  #uploads = new Cancellation();

  /** @internal */
  constructor() {
    super(eventNames);
  }

  /**
   * Reads the conversation from its start, oldest item first. Fetches pages as you iterate, and
   * doesn't keep them.
   *
   * @throws ApiError if a page cannot be fetched, ChatSessionError if the session is not connected.
   */
  async *transcript({ signal, contactId }: TranscriptOptions = {}): AsyncGenerator<
    ChatItem,
    undefined
  > {
    const { call, checkOpen } = this.#parts;
    checkOpen('the transcript cannot be read');
    for await (const page of readForward(call, BEGINNING, { signal }, contactId)) {
      yield* this.#itemsOf(page);
    }
    return undefined;
  }

  /**
   * Reads the conversation backwards, page by page: the newest page first, with the oldest item of
   * each page first. Fetches pages as you iterate, and doesn't keep them.
   *
   * @example
   * for await (const page of session.history({ before: oldestShown, pageSize: 20 })) show(page);
   *
   * @throws ApiError if a page cannot be fetched, ChatSessionError if the session is not connected.
   */
  async *history({ signal, before, ...range }: HistoryOptions = {}): AsyncGenerator<
    readonly ChatItem[],
    undefined
  > {
    const { call, checkOpen } = this.#parts;
    checkOpen('the history cannot be read');
    const id = typeof before === 'string' ? before : before?.Id;
    for await (const page of readBackward(call, { ...range, before: id }, { signal })) {
      yield this.#itemsOf(page);
    }
    return undefined;
  }

  /**
   * Sends a file. Resolves when the service has received it. An `attachment` event is emitted when
   * the file appears in the conversation, and again when the service has scanned it.
   *
   * @param file - a File, a Blob, bytes, a stream (with `size`), or, in Node, a path.
   * @throws TypeError or SourceError if the file cannot be sent, TransferError if the file store
   * refuses it, AbortError if the session is closed or leaves the chat, another ApiError if the
   * service or the network fails, ChatSessionError if the session is not connected.
   */
  async sendAttachment(
    file: AttachmentFile,
    options: SendAttachmentOptions = {},
  ): Promise<SentAttachment> {
    const { call, attachmentSettings, checkOpen, platform } = this.#parts;
    checkOpen('the attachment was not sent');
    const signal = new Cancellation();
    const offs = [options.signal, this.#uploads].map((source) => {
      if (source?.aborted) signal.abort(source.reason);
      return (
        source &&
        onAbort(source, () => {
          signal.abort(source.reason);
        })
      );
    });
    try {
      return await sendAttachment(call, file, { ...options, signal }, attachmentSettings, platform);
    } finally {
      for (const off of offs) off?.();
    }
  }

  /**
   * Starts to download an attachment. Read it with `blob()` or `stream()`.
   *
   * @param attachment - its id, or an entry of an item's `Attachments`.
   * @throws TransferError if the file store refuses the download, another ApiError if the service
   * or the network fails, ChatSessionError if the session is not connected.
   */
  async downloadAttachment(
    attachment: AttachmentReference,
    options: DownloadAttachmentOptions = {},
  ): Promise<AttachmentDownload> {
    const { call, attachmentSettings, checkOpen, platform } = this.#parts;
    checkOpen('the attachment cannot be downloaded');
    return downloadAttachment(call, attachment, options, attachmentSettings, platform);
  }

  /**
   * Returns a pre-signed URL of an attachment: for example, for an `img` element. Treat the URL as
   * a secret while it is valid.
   *
   * @param attachment - its id, or an entry of an item's `Attachments`.
   * @throws ApiError if the call fails, ChatSessionError if the session is not connected.
   */
  async attachmentUrl(
    attachment: AttachmentReference,
    options: AttachmentUrlOptions = {},
  ): Promise<string> {
    this.#parts.checkOpen('the URL of the attachment is not available');
    return attachmentUrl(this.#parts.call, attachment, options);
  }

  /**
   * Returns the view of an interactive message, with its template and input schema parsed.
   *
   * @throws ApiError if the call fails, ChatSessionError if the session is not connected.
   */
  async describeView(viewToken: string, { signal }: AbortOptions = {}): Promise<ChatView> {
    const { call, checkOpen, report } = this.#parts;
    checkOpen('the view cannot be described');
    const { View = {} } = await call(describeView, { viewToken }, { signal });
    return parseView(View, report);
  }

  /**
   * Returns the URL where the customer signs in. Call it after the event
   * `AUTHENTICATION_INITIATED`.
   *
   * @throws ApiError if the call fails, ChatSessionError if the session is not connected.
   */
  async getAuthenticationUrl(
    request: GetAuthenticationUrlRequest,
    { signal }: AbortOptions = {},
  ): Promise<GetAuthenticationUrlResponse> {
    this.#parts.checkOpen('the sign-in URL is not available');
    return this.#parts.call(getAuthenticationUrl, request, { signal });
  }

  /**
   * Cancels a sign-in that the contact flow has requested.
   *
   * @throws ApiError if the call fails, ChatSessionError if the session is not connected.
   */
  async cancelParticipantAuthentication(
    request: CancelParticipantAuthenticationRequest,
    { signal }: AbortOptions = {},
  ): Promise<void> {
    this.#parts.checkOpen('the sign-in was not cancelled');
    await this.#parts.call(cancelParticipantAuthentication, request, { signal });
  }

  /**
   * Returns a connection token that is valid for at least another minute. Use it for your own calls
   * with `DefaultApi` or a command.
   *
   * @throws ApiError if the call fails, ChatSessionError if the session is not connected.
   */
  async connectionToken(): Promise<string> {
    this.#parts.checkOpen('there is no connection token');
    return this.#parts.connectionToken();
  }

  /** @internal */
  protected makeCallsWith(parts: CallParts): void {
    this.#parts = parts;
  }

  /**
   * Aborts the running uploads.
   *
   * @internal
   */
  protected endUploads(reason: Error): void {
    this.#uploads.abort(reason);
    this.#uploads = new Cancellation();
  }

  #itemsOf(page: readonly Item[]): ChatItem[] {
    return readPage(page, this.#parts.report).flatMap((placed) =>
      placed.kind === 'item' ? [placed.item] : [],
    );
  }
}
