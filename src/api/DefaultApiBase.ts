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
 * The methods of DefaultApi. They do not depend on the platform, but ApiClient does. A package for
 * several platforms therefore contains this class once, and DefaultApi once per platform.
 */
export class DefaultApiBase {
  readonly apiClient: ApiClient;

  /** @internal */
  constructor(apiClient: ApiClient) {
    checkCaller('The apiClient of DefaultApi', apiClient);
    this.apiClient = apiClient;
  }

  /**
   * Cancels a sign-in that the contact flow has requested.
   *
   * A contact flow can ask the customer to sign in. Call this to cancel the sign-in before it is
   * finished. The contact continues as if the customer had not signed in, and every participant
   * receives the event `authentication.cancelled`.
   *
   * `POST /participant/cancel-authentication`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param cancelParticipantAuthenticationRequest - The sign-in to cancel.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  cancelParticipantAuthentication(
    xAmzBearer: string | null | undefined,
    cancelParticipantAuthenticationRequest: CancelParticipantAuthenticationRequest,
    opts?: CancelParticipantAuthenticationOptions | null,
  ): Promise<CancelParticipantAuthenticationResponse>;
  /**
   * Cancels a sign-in that the contact flow has requested.
   *
   * `POST /participant/cancel-authentication`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param cancelParticipantAuthenticationRequest - The sign-in to cancel.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  cancelParticipantAuthentication(
    xAmzBearer: string | null | undefined,
    cancelParticipantAuthenticationRequest: CancelParticipantAuthenticationRequest,
    callback: Callback<CancelParticipantAuthenticationResponse>,
  ): CallHandle;
  /**
   * Cancels a sign-in that the contact flow has requested.
   *
   * `POST /participant/cancel-authentication`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param cancelParticipantAuthenticationRequest - The sign-in to cancel.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `cancelParticipantAuthentication`, but also returns the status and headers of the response. */
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
   * This is the last of three steps to send a file. First call `StartAttachmentUpload`, then
   * `PUT` the bytes to the URL that it returns. After this call, the attachment appears in the
   * transcript with the status `IN_PROGRESS`. When the service has checked the file, the status
   * changes to `APPROVED` or `REJECTED`.
   *
   * If the attachment is already confirmed, the call fails with a `ConflictException`.
   *
   * `POST /participant/complete-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param completeAttachmentUploadRequest - The attachment whose upload is complete.
   * @param opts - Options of this call.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ConflictException, ThrottlingException, InternalServerException, or another ServiceException;
   * ConnectionError, TimeoutError, AbortError or ResponseParseError.
   */
  completeAttachmentUpload(
    xAmzBearer: string | null | undefined,
    completeAttachmentUploadRequest: CompleteAttachmentUploadRequest,
    opts?: CompleteAttachmentUploadOptions | null,
  ): Promise<CompleteAttachmentUploadResponse>;
  /**
   * Confirms that the bytes of an attachment have been uploaded.
   *
   * `POST /participant/complete-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param completeAttachmentUploadRequest - The attachment whose upload is complete.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ConflictException, ThrottlingException, InternalServerException, or another ServiceException;
   * ConnectionError, TimeoutError, AbortError or ResponseParseError.
   */
  completeAttachmentUpload(
    xAmzBearer: string | null | undefined,
    completeAttachmentUploadRequest: CompleteAttachmentUploadRequest,
    callback: Callback<CompleteAttachmentUploadResponse>,
  ): CallHandle;
  /**
   * Confirms that the bytes of an attachment have been uploaded.
   *
   * `POST /participant/complete-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param completeAttachmentUploadRequest - The attachment whose upload is complete.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ConflictException, ThrottlingException, InternalServerException, or another ServiceException;
   * ConnectionError, TimeoutError, AbortError or ResponseParseError.
   */
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

  /** Like `completeAttachmentUpload`, but also returns the status and headers of the response. */
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
   * Opens a connection for the participant and returns the connection token.
   *
   * Every participant calls this first. It is the only operation that takes the **participant**
   * token. `Type` selects what it returns: the URL of a WebSocket (`WEBSOCKET`), a connection
   * token (`CONNECTION_CREDENTIALS`), or the data to join a call (`WEBRTC_CONNECTION`). You can
   * request several at once.
   *
   * Open the WebSocket within 100 seconds. Then subscribe to the chat: send
   * `{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}`. Before `ConnectionExpiry`,
   * call this again to get a new URL and a new token.
   *
   * Set `ConnectParticipant` to `true` to mark the participant as connected without a WebSocket.
   * Bots that receive the chat by message streaming need this.
   *
   * `POST /participant/connection`
   *
   * @param xAmzBearer - The participant token, from `StartChatContact` or `CreateParticipant`. 1 to
   * 1000 characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param createParticipantConnectionRequest - The kinds of connection to open.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  createParticipantConnection(
    xAmzBearer: string | null | undefined,
    createParticipantConnectionRequest: CreateParticipantConnectionRequest,
    opts?: CreateParticipantConnectionOptions | null,
  ): Promise<CreateParticipantConnectionResponse>;
  /**
   * Opens a connection for the participant and returns the connection token.
   *
   * `POST /participant/connection`
   *
   * @param xAmzBearer - The participant token, from `StartChatContact` or `CreateParticipant`. 1 to
   * 1000 characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param createParticipantConnectionRequest - The kinds of connection to open.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  createParticipantConnection(
    xAmzBearer: string | null | undefined,
    createParticipantConnectionRequest: CreateParticipantConnectionRequest,
    callback: Callback<CreateParticipantConnectionResponse>,
  ): CallHandle;
  /**
   * Opens a connection for the participant and returns the connection token.
   *
   * `POST /participant/connection`
   *
   * @param xAmzBearer - The participant token, from `StartChatContact` or `CreateParticipant`. 1 to
   * 1000 characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param createParticipantConnectionRequest - The kinds of connection to open.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `createParticipantConnection`, but also returns the status and headers of the response. */
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
   * Returns a view: a small user interface that the contact shows.
   *
   * A contact flow or an agent can show a view, such as a form, a list or cards. The message that
   * shows the view contains a view token. Call this with that token to get the template of the
   * view, its data and its actions.
   *
   * `GET /participant/views/{ViewToken}`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param viewToken - The view token from the message that shows the view. 1 to 1000 characters.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ResourceNotFoundException,
   * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
   * TimeoutError, AbortError or ResponseParseError.
   */
  describeView(
    xAmzBearer: string | null | undefined,
    viewToken: string,
    opts?: DescribeViewOptions | null,
  ): Promise<DescribeViewResponse>;
  /**
   * Returns a view: a small user interface that the contact shows.
   *
   * `GET /participant/views/{ViewToken}`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param viewToken - The view token from the message that shows the view. 1 to 1000 characters.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ResourceNotFoundException,
   * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
   * TimeoutError, AbortError or ResponseParseError.
   */
  describeView(
    xAmzBearer: string | null | undefined,
    viewToken: string,
    callback: Callback<DescribeViewResponse>,
  ): CallHandle;
  /**
   * Returns a view: a small user interface that the contact shows.
   *
   * `GET /participant/views/{ViewToken}`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param viewToken - The view token from the message that shows the view. 1 to 1000 characters.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ResourceNotFoundException,
   * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
   * TimeoutError, AbortError or ResponseParseError.
   */
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

  /** Like `describeView`, but also returns the status and headers of the response. */
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
   * Disconnects the participant from the chat.
   *
   * The participant leaves the chat and cannot come back. If the customer leaves, the disconnect
   * flow of the contact may continue: for example, with a survey. Its messages arrive on the
   * WebSocket and can be answered until the event `chat.ended`.
   *
   * `POST /participant/disconnect`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param disconnectParticipantRequest - Has no required members. The connection token identifies
   * the participant.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  disconnectParticipant(
    xAmzBearer: string | null | undefined,
    disconnectParticipantRequest: DisconnectParticipantRequest,
    opts?: DisconnectParticipantOptions | null,
  ): Promise<DisconnectParticipantResponse>;
  /**
   * Disconnects the participant from the chat.
   *
   * `POST /participant/disconnect`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param disconnectParticipantRequest - Has no required members. The connection token identifies
   * the participant.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  disconnectParticipant(
    xAmzBearer: string | null | undefined,
    disconnectParticipantRequest: DisconnectParticipantRequest,
    callback: Callback<DisconnectParticipantResponse>,
  ): CallHandle;
  /**
   * Disconnects the participant from the chat.
   *
   * `POST /participant/disconnect`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param disconnectParticipantRequest - Has no required members. The connection token identifies
   * the participant.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `disconnectParticipant`, but also returns the status and headers of the response. */
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
   * Returns a URL to download an attachment from.
   *
   * The upload of the attachment must be complete, and its status `APPROVED`. The URL is
   * pre-signed and expires. Don't send a token to it: it belongs to another host.
   *
   * `POST /participant/attachment`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getAttachmentRequest - The attachment to download.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  getAttachment(
    xAmzBearer: string | null | undefined,
    getAttachmentRequest: GetAttachmentRequest,
    opts?: GetAttachmentOptions | null,
  ): Promise<GetAttachmentResponse>;
  /**
   * Returns a URL to download an attachment from.
   *
   * `POST /participant/attachment`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getAttachmentRequest - The attachment to download.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  getAttachment(
    xAmzBearer: string | null | undefined,
    getAttachmentRequest: GetAttachmentRequest,
    callback: Callback<GetAttachmentResponse>,
  ): CallHandle;
  /**
   * Returns a URL to download an attachment from.
   *
   * `POST /participant/attachment`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getAttachmentRequest - The attachment to download.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `getAttachment`, but also returns the status and headers of the response. */
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
   * Returns the URL of the page where the customer signs in.
   *
   * When a contact flow asks the customer to sign in, the event `authentication.initiated`
   * contains a session id. Call this with that id to get the URL of the sign-in page. The URL is
   * valid for one minute. After the sign-in, the page redirects the browser to `RedirectUri`.
   *
   * `POST /participant/authentication-url`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getAuthenticationUrlRequest - The sign-in to start, and where it redirects to.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  getAuthenticationUrl(
    xAmzBearer: string | null | undefined,
    getAuthenticationUrlRequest: GetAuthenticationUrlRequest,
    opts?: GetAuthenticationUrlOptions | null,
  ): Promise<GetAuthenticationUrlResponse>;
  /**
   * Returns the URL of the page where the customer signs in.
   *
   * `POST /participant/authentication-url`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getAuthenticationUrlRequest - The sign-in to start, and where it redirects to.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  getAuthenticationUrl(
    xAmzBearer: string | null | undefined,
    getAuthenticationUrlRequest: GetAuthenticationUrlRequest,
    callback: Callback<GetAuthenticationUrlResponse>,
  ): CallHandle;
  /**
   * Returns the URL of the page where the customer signs in.
   *
   * `POST /participant/authentication-url`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getAuthenticationUrlRequest - The sign-in to start, and where it redirects to.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `getAuthenticationUrl`, but also returns the status and headers of the response. */
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
   * Returns the items of the chat: messages, events and attachments, with their receipts.
   * Without a `StartPosition`, it starts at the newest item and reads `BACKWARD`. With one, it
   * reads `FORWARD` by default. The result includes the start position itself, in both
   * directions. `SortOrder` sorts the items within a page.
   *
   * If there are more items, the response has a `NextToken`. Send the same request with it to
   * get the next page. The last page has no `NextToken`.
   *
   * In a persistent chat, pass `ContactId` to read the transcript of an earlier contact.
   *
   * `POST /participant/transcript`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getTranscriptRequest - The part of the transcript to read, and its order.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  getTranscript(
    xAmzBearer: string | null | undefined,
    getTranscriptRequest: GetTranscriptRequest,
    opts?: GetTranscriptOptions | null,
  ): Promise<GetTranscriptResponse>;
  /**
   * Reads the transcript of the chat, page by page.
   *
   * `POST /participant/transcript`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getTranscriptRequest - The part of the transcript to read, and its order.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  getTranscript(
    xAmzBearer: string | null | undefined,
    getTranscriptRequest: GetTranscriptRequest,
    callback: Callback<GetTranscriptResponse>,
  ): CallHandle;
  /**
   * Reads the transcript of the chat, page by page.
   *
   * `POST /participant/transcript`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param getTranscriptRequest - The part of the transcript to read, and its order.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `getTranscript`, but also returns the status and headers of the response. */
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
   * Sends an event: for example, typing or a read receipt.
   *
   * An event tells the other participants something other than a message. `ContentType` is
   * `application/vnd.amazonaws.connect.event.` followed by one of these:
   *
   * - `typing`: the participant is typing. The transcript does not keep it.
   * - `message.delivered` and `message.read`: receipts. `Content` is `{"messageId":"…"}`.
   *   Receipts are not supported while more than two participants are in the chat.
   * - `connection.acknowledged`: deprecated. Use `ConnectParticipant` of
   *   `CreateParticipantConnection` instead.
   *
   * `POST /participant/event`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param sendEventRequest - An event to send.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ConflictException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  sendEvent(
    xAmzBearer: string | null | undefined,
    sendEventRequest: SendEventRequest,
    opts?: SendEventOptions | null,
  ): Promise<SendEventResponse>;
  /**
   * Sends an event: for example, typing or a read receipt.
   *
   * `POST /participant/event`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param sendEventRequest - An event to send.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ConflictException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  sendEvent(
    xAmzBearer: string | null | undefined,
    sendEventRequest: SendEventRequest,
    callback: Callback<SendEventResponse>,
  ): CallHandle;
  /**
   * Sends an event: for example, typing or a read receipt.
   *
   * `POST /participant/event`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param sendEventRequest - An event to send.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ConflictException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `sendEvent`, but also returns the status and headers of the response. */
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
   * Every participant of the chat receives the message, including its sender.
   *
   * `Content` may have up to 16,384 bytes. Some channels allow less: for example, WhatsApp allows
   * 1,024 characters. A chat accepts only the content types that were listed in
   * `SupportedMessagingContentTypes` when it was started.
   *
   * `POST /participant/message`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param sendMessageRequest - A message to send.
   * @param opts - Options of this call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  sendMessage(
    xAmzBearer: string | null | undefined,
    sendMessageRequest: SendMessageRequest,
    opts?: SendMessageOptions | null,
  ): Promise<SendMessageResponse>;
  /**
   * Sends a message to the chat.
   *
   * `POST /participant/message`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param sendMessageRequest - A message to send.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
  sendMessage(
    xAmzBearer: string | null | undefined,
    sendMessageRequest: SendMessageRequest,
    callback: Callback<SendMessageResponse>,
  ): CallHandle;
  /**
   * Sends a message to the chat.
   *
   * `POST /participant/message`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param sendMessageRequest - A message to send.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, AccessDeniedException, ThrottlingException,
   * InternalServerException, or another ServiceException; ConnectionError, TimeoutError, AbortError
   * or ResponseParseError.
   */
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

  /** Like `sendMessage`, but also returns the status and headers of the response. */
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
   * Starts the upload of an attachment and returns the URL to upload it to.
   *
   * This is the first of three steps to send a file. Next, `PUT` the bytes to
   * `UploadMetadata.Url` with exactly the headers in `HeadersToInclude`, and without the bearer
   * token. Check that the status is 2xx, then call `CompleteAttachmentUpload`.
   *
   * By default, a file may have up to 20 MiB and a chat up to 35 attachments. With more
   * attachments than that, the call fails with a `ServiceQuotaExceededException`.
   *
   * `POST /participant/start-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param startAttachmentUploadRequest - The file to upload.
   * @param opts - Options of this call.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
   * TimeoutError, AbortError or ResponseParseError.
   */
  startAttachmentUpload(
    xAmzBearer: string | null | undefined,
    startAttachmentUploadRequest: StartAttachmentUploadRequest,
    opts?: StartAttachmentUploadOptions | null,
  ): Promise<StartAttachmentUploadResponse>;
  /**
   * Starts the upload of an attachment and returns the URL to upload it to.
   *
   * `POST /participant/start-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param startAttachmentUploadRequest - The file to upload.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
   * TimeoutError, AbortError or ResponseParseError.
   */
  startAttachmentUpload(
    xAmzBearer: string | null | undefined,
    startAttachmentUploadRequest: StartAttachmentUploadRequest,
    callback: Callback<StartAttachmentUploadResponse>,
  ): CallHandle;
  /**
   * Starts the upload of an attachment and returns the URL to upload it to.
   *
   * `POST /participant/start-attachment-upload`
   *
   * @param xAmzBearer - The connection token, from `CreateParticipantConnection`. 1 to 1000
   * characters. If it is `null` or `undefined`, `authentications.bearer` is used.
   * @param startAttachmentUploadRequest - The file to upload.
   * @param opts - Options of this call.
   * @param callback - Called once, with `(error, data, response)`.
   * @returns a handle to abort the call.
   * @throws ValidationException, ServiceQuotaExceededException, AccessDeniedException,
   * ThrottlingException, InternalServerException, or another ServiceException; ConnectionError,
   * TimeoutError, AbortError or ResponseParseError.
   */
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

  /** Like `startAttachmentUpload`, but also returns the status and headers of the response. */
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
