// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type { ApiClient } from '../ApiClient.js';
import {
  CancelParticipantAuthenticationResponse,
  CompleteAttachmentUploadResponse,
  CreateParticipantConnectionResponse,
  DescribeViewResponse,
  DisconnectParticipantResponse,
  GetAttachmentResponse,
  GetAuthenticationUrlResponse,
  GetTranscriptResponse,
  SendEventResponse,
  SendMessageResponse,
  StartAttachmentUploadResponse,
  type CancelParticipantAuthenticationRequest,
  type CompleteAttachmentUploadRequest,
  type CreateParticipantConnectionRequest,
  type DisconnectParticipantRequest,
  type GetAttachmentRequest,
  type GetAuthenticationUrlRequest,
  type GetTranscriptRequest,
  type SendEventRequest,
  type SendMessageRequest,
  type StartAttachmentUploadRequest,
} from '../model/index.js';
import { checkCaller, invoke, type CallHandle, type Callback } from '../runtime/call/invoke.js';
import type { DataAndResponse } from '../runtime/decode/readAnswer.js';
import type {
  CancelParticipantAuthenticationOptions,
  CompleteAttachmentUploadOptions,
  CreateParticipantConnectionOptions,
  DescribeViewOptions,
  DisconnectParticipantOptions,
  GetAttachmentOptions,
  GetAuthenticationUrlOptions,
  GetTranscriptOptions,
  SendEventOptions,
  SendMessageOptions,
  StartAttachmentUploadOptions,
} from './methodOptions.js';
import * as operations from '../service/operations.js';

/**
 * The methods of DefaultApi. They stand apart from it because ApiClient depends on the platform
 * and they do not: a package for several platforms holds this class once, and DefaultApi once for
 * each platform.
 */
export class DefaultApiBase {
  readonly apiClient: ApiClient;

  /** @internal */
  constructor(apiClient: ApiClient) {
    checkCaller('The apiClient of DefaultApi', apiClient);
    this.apiClient = apiClient;
  }

  /**
   * Cancels a sign-in that the contact asked for.
   *
   * A contact can ask its customer to sign in. This ends that sign-in before it is finished:
   * the contact goes on as if the customer had not authenticated, and everybody in the chat
   * sees the event `authentication.cancelled`.
   *
   * `POST /participant/cancel-authentication`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param cancelParticipantAuthenticationRequest - Which sign-in to cancel.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  cancelParticipantAuthentication(
    xAmzBearer: string | null | undefined,
    cancelParticipantAuthenticationRequest: CancelParticipantAuthenticationRequest,
    opts?: CancelParticipantAuthenticationOptions | null,
  ): Promise<CancelParticipantAuthenticationResponse>;
  cancelParticipantAuthentication(
    xAmzBearer: string | null | undefined,
    cancelParticipantAuthenticationRequest: CancelParticipantAuthenticationRequest,
    callback: Callback<CancelParticipantAuthenticationResponse>,
  ): CallHandle;
  cancelParticipantAuthentication(
    xAmzBearer: string | null | undefined,
    cancelParticipantAuthenticationRequest: CancelParticipantAuthenticationRequest,
    opts: CancelParticipantAuthenticationOptions | null | undefined,
    callback: Callback<CancelParticipantAuthenticationResponse>,
  ): CallHandle;
  cancelParticipantAuthentication(
    xAmzBearer: string | null | undefined,
    cancelParticipantAuthenticationRequest: CancelParticipantAuthenticationRequest,
    opts?:
      | CancelParticipantAuthenticationOptions
      | Callback<CancelParticipantAuthenticationResponse>
      | null,
    callback?: Callback<CancelParticipantAuthenticationResponse>,
  ): Promise<CancelParticipantAuthenticationResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.cancelParticipantAuthentication,
      { xAmzBearer, cancelParticipantAuthenticationRequest },
      opts,
      callback,
      CancelParticipantAuthenticationResponse,
    );
  }

  /** Like `cancelParticipantAuthentication`, with the answer's status and headers beside its data. */
  cancelParticipantAuthenticationWithHttpInfo(
    xAmzBearer: string | null | undefined,
    cancelParticipantAuthenticationRequest: CancelParticipantAuthenticationRequest,
    opts?: CancelParticipantAuthenticationOptions | null,
  ): Promise<DataAndResponse<CancelParticipantAuthenticationResponse>> {
    return this.apiClient.call(
      operations.cancelParticipantAuthentication,
      { xAmzBearer, cancelParticipantAuthenticationRequest },
      opts,
      CancelParticipantAuthenticationResponse,
    );
  }

  /**
   * Confirms that the bytes of an attachment have been uploaded.
   *
   * The last of the three steps of sending a file: `StartAttachmentUpload`, then a `PUT` of the
   * bytes to the URL it returned, then this call. After it the attachment appears in the
   * transcript, first with the status `IN_PROGRESS`, and with `APPROVED` or `REJECTED` once the
   * service has checked the file.
   *
   * Confirming an attachment that is already confirmed is a `ConflictException`.
   *
   * `POST /participant/complete-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param completeAttachmentUploadRequest - Which attachment is uploaded.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ConflictException, ThrottlingException, InternalServerException: the service's exceptions;
   * ConnectionError, TimeoutError, AbortError, ResponseParseError.
   */
  completeAttachmentUpload(
    xAmzBearer: string | null | undefined,
    completeAttachmentUploadRequest: CompleteAttachmentUploadRequest,
    opts?: CompleteAttachmentUploadOptions | null,
  ): Promise<CompleteAttachmentUploadResponse>;
  completeAttachmentUpload(
    xAmzBearer: string | null | undefined,
    completeAttachmentUploadRequest: CompleteAttachmentUploadRequest,
    callback: Callback<CompleteAttachmentUploadResponse>,
  ): CallHandle;
  completeAttachmentUpload(
    xAmzBearer: string | null | undefined,
    completeAttachmentUploadRequest: CompleteAttachmentUploadRequest,
    opts: CompleteAttachmentUploadOptions | null | undefined,
    callback: Callback<CompleteAttachmentUploadResponse>,
  ): CallHandle;
  completeAttachmentUpload(
    xAmzBearer: string | null | undefined,
    completeAttachmentUploadRequest: CompleteAttachmentUploadRequest,
    opts?: CompleteAttachmentUploadOptions | Callback<CompleteAttachmentUploadResponse> | null,
    callback?: Callback<CompleteAttachmentUploadResponse>,
  ): Promise<CompleteAttachmentUploadResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.completeAttachmentUpload,
      { xAmzBearer, completeAttachmentUploadRequest },
      opts,
      callback,
      CompleteAttachmentUploadResponse,
    );
  }

  /** Like `completeAttachmentUpload`, with the answer's status and headers beside its data. */
  completeAttachmentUploadWithHttpInfo(
    xAmzBearer: string | null | undefined,
    completeAttachmentUploadRequest: CompleteAttachmentUploadRequest,
    opts?: CompleteAttachmentUploadOptions | null,
  ): Promise<DataAndResponse<CompleteAttachmentUploadResponse>> {
    return this.apiClient.call(
      operations.completeAttachmentUpload,
      { xAmzBearer, completeAttachmentUploadRequest },
      opts,
      CompleteAttachmentUploadResponse,
    );
  }

  /**
   * Opens the participant's connection and returns the connection token.
   *
   * The first call of every participant, and the only one that takes the **participant** token.
   * `Type` says what to return: the URL of a WebSocket (`WEBSOCKET`), a connection token
   * (`CONNECTION_CREDENTIALS`), data to join a call (`WEBRTC_CONNECTION`), or several of them.
   *
   * The WebSocket must be opened within 100 seconds. Then subscribe to the chat by sending
   * `{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}`. When `ConnectionExpiry`
   * comes near, call this again for a new URL and a new token.
   *
   * `ConnectParticipant: true` marks the participant as connected without a WebSocket, as a bot
   * needs that receives the chat by message streaming.
   *
   * `POST /participant/connection`
   *
   * @param xAmzBearer - The participant token, from `StartChatContact` or `CreateParticipant`. 1 to
   * 1000 characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param createParticipantConnectionRequest - What kind of connection to open.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  createParticipantConnection(
    xAmzBearer: string | null | undefined,
    createParticipantConnectionRequest: CreateParticipantConnectionRequest,
    opts?: CreateParticipantConnectionOptions | null,
  ): Promise<CreateParticipantConnectionResponse>;
  createParticipantConnection(
    xAmzBearer: string | null | undefined,
    createParticipantConnectionRequest: CreateParticipantConnectionRequest,
    callback: Callback<CreateParticipantConnectionResponse>,
  ): CallHandle;
  createParticipantConnection(
    xAmzBearer: string | null | undefined,
    createParticipantConnectionRequest: CreateParticipantConnectionRequest,
    opts: CreateParticipantConnectionOptions | null | undefined,
    callback: Callback<CreateParticipantConnectionResponse>,
  ): CallHandle;
  createParticipantConnection(
    xAmzBearer: string | null | undefined,
    createParticipantConnectionRequest: CreateParticipantConnectionRequest,
    opts?:
      | CreateParticipantConnectionOptions
      | Callback<CreateParticipantConnectionResponse>
      | null,
    callback?: Callback<CreateParticipantConnectionResponse>,
  ): Promise<CreateParticipantConnectionResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.createParticipantConnection,
      { xAmzBearer, createParticipantConnectionRequest },
      opts,
      callback,
      CreateParticipantConnectionResponse,
    );
  }

  /** Like `createParticipantConnection`, with the answer's status and headers beside its data. */
  createParticipantConnectionWithHttpInfo(
    xAmzBearer: string | null | undefined,
    createParticipantConnectionRequest: CreateParticipantConnectionRequest,
    opts?: CreateParticipantConnectionOptions | null,
  ): Promise<DataAndResponse<CreateParticipantConnectionResponse>> {
    return this.apiClient.call(
      operations.createParticipantConnection,
      { xAmzBearer, createParticipantConnectionRequest },
      opts,
      CreateParticipantConnectionResponse,
    );
  }

  /**
   * Returns a view, a small user interface that the contact shows.
   *
   * A contact flow or an agent can show a view: a form, a list, cards. The message that shows it
   * carries a view token, and this call exchanges the token for the view itself: its template,
   * the data it works on and the actions it offers.
   *
   * `GET /participant/views/{ViewToken}`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param viewToken - The view token from the message that shows the view. 1 to 1000 characters.
   * @throws ValidationException, AccessDeniedException, ResourceNotFoundException,
   * ThrottlingException, InternalServerException: the service's exceptions; ConnectionError,
   * TimeoutError, AbortError, ResponseParseError.
   */
  describeView(
    xAmzBearer: string | null | undefined,
    viewToken: string,
    opts?: DescribeViewOptions | null,
  ): Promise<DescribeViewResponse>;
  describeView(
    xAmzBearer: string | null | undefined,
    viewToken: string,
    callback: Callback<DescribeViewResponse>,
  ): CallHandle;
  describeView(
    xAmzBearer: string | null | undefined,
    viewToken: string,
    opts: DescribeViewOptions | null | undefined,
    callback: Callback<DescribeViewResponse>,
  ): CallHandle;
  describeView(
    xAmzBearer: string | null | undefined,
    viewToken: string,
    opts?: DescribeViewOptions | Callback<DescribeViewResponse> | null,
    callback?: Callback<DescribeViewResponse>,
  ): Promise<DescribeViewResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.describeView,
      { xAmzBearer, viewToken },
      opts,
      callback,
      DescribeViewResponse,
    );
  }

  /** Like `describeView`, with the answer's status and headers beside its data. */
  describeViewWithHttpInfo(
    xAmzBearer: string | null | undefined,
    viewToken: string,
    opts?: DescribeViewOptions | null,
  ): Promise<DataAndResponse<DescribeViewResponse>> {
    return this.apiClient.call(
      operations.describeView,
      { xAmzBearer, viewToken },
      opts,
      DescribeViewResponse,
    );
  }

  /**
   * Takes the participant out of the chat.
   *
   * The participant leaves for good: its connection token is worth nothing afterwards. A chat
   * ends when its customer leaves.
   *
   * `POST /participant/disconnect`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param disconnectParticipantRequest - Needs no member; the token says who leaves.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  disconnectParticipant(
    xAmzBearer: string | null | undefined,
    disconnectParticipantRequest: DisconnectParticipantRequest,
    opts?: DisconnectParticipantOptions | null,
  ): Promise<DisconnectParticipantResponse>;
  disconnectParticipant(
    xAmzBearer: string | null | undefined,
    disconnectParticipantRequest: DisconnectParticipantRequest,
    callback: Callback<DisconnectParticipantResponse>,
  ): CallHandle;
  disconnectParticipant(
    xAmzBearer: string | null | undefined,
    disconnectParticipantRequest: DisconnectParticipantRequest,
    opts: DisconnectParticipantOptions | null | undefined,
    callback: Callback<DisconnectParticipantResponse>,
  ): CallHandle;
  disconnectParticipant(
    xAmzBearer: string | null | undefined,
    disconnectParticipantRequest: DisconnectParticipantRequest,
    opts?: DisconnectParticipantOptions | Callback<DisconnectParticipantResponse> | null,
    callback?: Callback<DisconnectParticipantResponse>,
  ): Promise<DisconnectParticipantResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.disconnectParticipant,
      { xAmzBearer, disconnectParticipantRequest },
      opts,
      callback,
      DisconnectParticipantResponse,
    );
  }

  /** Like `disconnectParticipant`, with the answer's status and headers beside its data. */
  disconnectParticipantWithHttpInfo(
    xAmzBearer: string | null | undefined,
    disconnectParticipantRequest: DisconnectParticipantRequest,
    opts?: DisconnectParticipantOptions | null,
  ): Promise<DataAndResponse<DisconnectParticipantResponse>> {
    return this.apiClient.call(
      operations.disconnectParticipant,
      { xAmzBearer, disconnectParticipantRequest },
      opts,
      DisconnectParticipantResponse,
    );
  }

  /**
   * Returns a URL from which an attachment can be downloaded.
   *
   * The attachment must be complete and approved. The URL is pre-signed, so it needs no token
   * (send none: it is another host), and it expires.
   *
   * `POST /participant/attachment`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param getAttachmentRequest - Which attachment to download.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  getAttachment(
    xAmzBearer: string | null | undefined,
    getAttachmentRequest: GetAttachmentRequest,
    opts?: GetAttachmentOptions | null,
  ): Promise<GetAttachmentResponse>;
  getAttachment(
    xAmzBearer: string | null | undefined,
    getAttachmentRequest: GetAttachmentRequest,
    callback: Callback<GetAttachmentResponse>,
  ): CallHandle;
  getAttachment(
    xAmzBearer: string | null | undefined,
    getAttachmentRequest: GetAttachmentRequest,
    opts: GetAttachmentOptions | null | undefined,
    callback: Callback<GetAttachmentResponse>,
  ): CallHandle;
  getAttachment(
    xAmzBearer: string | null | undefined,
    getAttachmentRequest: GetAttachmentRequest,
    opts?: GetAttachmentOptions | Callback<GetAttachmentResponse> | null,
    callback?: Callback<GetAttachmentResponse>,
  ): Promise<GetAttachmentResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.getAttachment,
      { xAmzBearer, getAttachmentRequest },
      opts,
      callback,
      GetAttachmentResponse,
    );
  }

  /** Like `getAttachment`, with the answer's status and headers beside its data. */
  getAttachmentWithHttpInfo(
    xAmzBearer: string | null | undefined,
    getAttachmentRequest: GetAttachmentRequest,
    opts?: GetAttachmentOptions | null,
  ): Promise<DataAndResponse<GetAttachmentResponse>> {
    return this.apiClient.call(
      operations.getAttachment,
      { xAmzBearer, getAttachmentRequest },
      opts,
      GetAttachmentResponse,
    );
  }

  /**
   * Returns the URL at which the customer signs in.
   *
   * When a contact asks its customer to sign in, the event `authentication.initiated` carries a
   * session id. This call exchanges it for the URL of the sign-in page, which is valid for one
   * minute. After the sign-in the page sends the browser to `RedirectUri`.
   *
   * `POST /participant/authentication-url`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param getAuthenticationUrlRequest - Which sign-in to begin, and where it ends.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  getAuthenticationUrl(
    xAmzBearer: string | null | undefined,
    getAuthenticationUrlRequest: GetAuthenticationUrlRequest,
    opts?: GetAuthenticationUrlOptions | null,
  ): Promise<GetAuthenticationUrlResponse>;
  getAuthenticationUrl(
    xAmzBearer: string | null | undefined,
    getAuthenticationUrlRequest: GetAuthenticationUrlRequest,
    callback: Callback<GetAuthenticationUrlResponse>,
  ): CallHandle;
  getAuthenticationUrl(
    xAmzBearer: string | null | undefined,
    getAuthenticationUrlRequest: GetAuthenticationUrlRequest,
    opts: GetAuthenticationUrlOptions | null | undefined,
    callback: Callback<GetAuthenticationUrlResponse>,
  ): CallHandle;
  getAuthenticationUrl(
    xAmzBearer: string | null | undefined,
    getAuthenticationUrlRequest: GetAuthenticationUrlRequest,
    opts?: GetAuthenticationUrlOptions | Callback<GetAuthenticationUrlResponse> | null,
    callback?: Callback<GetAuthenticationUrlResponse>,
  ): Promise<GetAuthenticationUrlResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.getAuthenticationUrl,
      { xAmzBearer, getAuthenticationUrlRequest },
      opts,
      callback,
      GetAuthenticationUrlResponse,
    );
  }

  /** Like `getAuthenticationUrl`, with the answer's status and headers beside its data. */
  getAuthenticationUrlWithHttpInfo(
    xAmzBearer: string | null | undefined,
    getAuthenticationUrlRequest: GetAuthenticationUrlRequest,
    opts?: GetAuthenticationUrlOptions | null,
  ): Promise<DataAndResponse<GetAuthenticationUrlResponse>> {
    return this.apiClient.call(
      operations.getAuthenticationUrl,
      { xAmzBearer, getAuthenticationUrlRequest },
      opts,
      GetAuthenticationUrlResponse,
    );
  }

  /**
   * Reads the transcript of the chat, page by page.
   *
   * Returns the items of the chat: messages, events and attachments with their receipts. Without
   * a `StartPosition` it starts at the newest item and goes `BACKWARD`; with one it goes
   * `FORWARD` unless told otherwise. The start position itself is part of the result in both
   * directions. `SortOrder` sorts the items within a page.
   *
   * When there is more, the response has a `NextToken`: send it with the same other members
   * to get the next page. The last page has none.
   *
   * With `ContactId` a participant of a persistent chat can read an earlier contact.
   *
   * `POST /participant/transcript`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param getTranscriptRequest - Which part of the transcript to read, and in which order.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  getTranscript(
    xAmzBearer: string | null | undefined,
    getTranscriptRequest: GetTranscriptRequest,
    opts?: GetTranscriptOptions | null,
  ): Promise<GetTranscriptResponse>;
  getTranscript(
    xAmzBearer: string | null | undefined,
    getTranscriptRequest: GetTranscriptRequest,
    callback: Callback<GetTranscriptResponse>,
  ): CallHandle;
  getTranscript(
    xAmzBearer: string | null | undefined,
    getTranscriptRequest: GetTranscriptRequest,
    opts: GetTranscriptOptions | null | undefined,
    callback: Callback<GetTranscriptResponse>,
  ): CallHandle;
  getTranscript(
    xAmzBearer: string | null | undefined,
    getTranscriptRequest: GetTranscriptRequest,
    opts?: GetTranscriptOptions | Callback<GetTranscriptResponse> | null,
    callback?: Callback<GetTranscriptResponse>,
  ): Promise<GetTranscriptResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.getTranscript,
      { xAmzBearer, getTranscriptRequest },
      opts,
      callback,
      GetTranscriptResponse,
    );
  }

  /** Like `getTranscript`, with the answer's status and headers beside its data. */
  getTranscriptWithHttpInfo(
    xAmzBearer: string | null | undefined,
    getTranscriptRequest: GetTranscriptRequest,
    opts?: GetTranscriptOptions | null,
  ): Promise<DataAndResponse<GetTranscriptResponse>> {
    return this.apiClient.call(
      operations.getTranscript,
      { xAmzBearer, getTranscriptRequest },
      opts,
      GetTranscriptResponse,
    );
  }

  /**
   * Sends an event, such as typing or a read receipt.
   *
   * Events tell the others what a participant does without saying something. The content type
   * names the event: `application/vnd.amazonaws.connect.event.` and then
   *
   * - `typing`: the participant is writing; seen live only, not kept in the transcript;
   * - `message.delivered` and `message.read`: receipts, with `Content` `{"messageId":"…"}`;
   * - `connection.acknowledged`: retired, use `ConnectParticipant` of
   *   `CreateParticipantConnection`.
   *
   * `POST /participant/event`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param sendEventRequest - An event to send.
   * @throws ValidationException, AccessDeniedException, ConflictException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  sendEvent(
    xAmzBearer: string | null | undefined,
    sendEventRequest: SendEventRequest,
    opts?: SendEventOptions | null,
  ): Promise<SendEventResponse>;
  sendEvent(
    xAmzBearer: string | null | undefined,
    sendEventRequest: SendEventRequest,
    callback: Callback<SendEventResponse>,
  ): CallHandle;
  sendEvent(
    xAmzBearer: string | null | undefined,
    sendEventRequest: SendEventRequest,
    opts: SendEventOptions | null | undefined,
    callback: Callback<SendEventResponse>,
  ): CallHandle;
  sendEvent(
    xAmzBearer: string | null | undefined,
    sendEventRequest: SendEventRequest,
    opts?: SendEventOptions | Callback<SendEventResponse> | null,
    callback?: Callback<SendEventResponse>,
  ): Promise<SendEventResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.sendEvent,
      { xAmzBearer, sendEventRequest },
      opts,
      callback,
      SendEventResponse,
    );
  }

  /** Like `sendEvent`, with the answer's status and headers beside its data. */
  sendEventWithHttpInfo(
    xAmzBearer: string | null | undefined,
    sendEventRequest: SendEventRequest,
    opts?: SendEventOptions | null,
  ): Promise<DataAndResponse<SendEventResponse>> {
    return this.apiClient.call(
      operations.sendEvent,
      { xAmzBearer, sendEventRequest },
      opts,
      SendEventResponse,
    );
  }

  /**
   * Sends a message to the chat.
   *
   * Everybody in the chat receives the message, the sender too. How long `Content` may be
   * depends on `ContentType`:
   *
   * - `text/plain` and `text/markdown`: up to 1,024 characters;
   * - `application/json`: up to 12,000;
   * - `application/vnd.amazonaws.connect.message.interactive.response`: up to 12,288.
   *
   * `POST /participant/message`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param sendMessageRequest - A message to send.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException: the service's exceptions; ConnectionError, TimeoutError, AbortError,
   * ResponseParseError.
   */
  sendMessage(
    xAmzBearer: string | null | undefined,
    sendMessageRequest: SendMessageRequest,
    opts?: SendMessageOptions | null,
  ): Promise<SendMessageResponse>;
  sendMessage(
    xAmzBearer: string | null | undefined,
    sendMessageRequest: SendMessageRequest,
    callback: Callback<SendMessageResponse>,
  ): CallHandle;
  sendMessage(
    xAmzBearer: string | null | undefined,
    sendMessageRequest: SendMessageRequest,
    opts: SendMessageOptions | null | undefined,
    callback: Callback<SendMessageResponse>,
  ): CallHandle;
  sendMessage(
    xAmzBearer: string | null | undefined,
    sendMessageRequest: SendMessageRequest,
    opts?: SendMessageOptions | Callback<SendMessageResponse> | null,
    callback?: Callback<SendMessageResponse>,
  ): Promise<SendMessageResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.sendMessage,
      { xAmzBearer, sendMessageRequest },
      opts,
      callback,
      SendMessageResponse,
    );
  }

  /** Like `sendMessage`, with the answer's status and headers beside its data. */
  sendMessageWithHttpInfo(
    xAmzBearer: string | null | undefined,
    sendMessageRequest: SendMessageRequest,
    opts?: SendMessageOptions | null,
  ): Promise<DataAndResponse<SendMessageResponse>> {
    return this.apiClient.call(
      operations.sendMessage,
      { xAmzBearer, sendMessageRequest },
      opts,
      SendMessageResponse,
    );
  }

  /**
   * Announces a file and returns where to upload its bytes.
   *
   * The first of the three steps of sending a file. `PUT` the bytes to `UploadMetadata.Url` with
   * exactly the headers in `HeadersToInclude` and without the bearer token, check that the
   * answer is a 2xx, and call `CompleteAttachmentUpload`.
   *
   * A file may have up to 20 MiB, and a chat up to 35 attachments; past either the answer is a
   * `ServiceQuotaExceededException`.
   *
   * `POST /participant/start-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. With `null` or `undefined`, `authentications.bearer` stands in.
   * @param startAttachmentUploadRequest - The file that is to be uploaded.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ThrottlingException, InternalServerException: the service's exceptions; ConnectionError,
   * TimeoutError, AbortError, ResponseParseError.
   */
  startAttachmentUpload(
    xAmzBearer: string | null | undefined,
    startAttachmentUploadRequest: StartAttachmentUploadRequest,
    opts?: StartAttachmentUploadOptions | null,
  ): Promise<StartAttachmentUploadResponse>;
  startAttachmentUpload(
    xAmzBearer: string | null | undefined,
    startAttachmentUploadRequest: StartAttachmentUploadRequest,
    callback: Callback<StartAttachmentUploadResponse>,
  ): CallHandle;
  startAttachmentUpload(
    xAmzBearer: string | null | undefined,
    startAttachmentUploadRequest: StartAttachmentUploadRequest,
    opts: StartAttachmentUploadOptions | null | undefined,
    callback: Callback<StartAttachmentUploadResponse>,
  ): CallHandle;
  startAttachmentUpload(
    xAmzBearer: string | null | undefined,
    startAttachmentUploadRequest: StartAttachmentUploadRequest,
    opts?: StartAttachmentUploadOptions | Callback<StartAttachmentUploadResponse> | null,
    callback?: Callback<StartAttachmentUploadResponse>,
  ): Promise<StartAttachmentUploadResponse> | CallHandle {
    return invoke(
      this.apiClient,
      operations.startAttachmentUpload,
      { xAmzBearer, startAttachmentUploadRequest },
      opts,
      callback,
      StartAttachmentUploadResponse,
    );
  }

  /** Like `startAttachmentUpload`, with the answer's status and headers beside its data. */
  startAttachmentUploadWithHttpInfo(
    xAmzBearer: string | null | undefined,
    startAttachmentUploadRequest: StartAttachmentUploadRequest,
    opts?: StartAttachmentUploadOptions | null,
  ): Promise<DataAndResponse<StartAttachmentUploadResponse>> {
    return this.apiClient.call(
      operations.startAttachmentUpload,
      { xAmzBearer, startAttachmentUploadRequest },
      opts,
      StartAttachmentUploadResponse,
    );
  }
}
