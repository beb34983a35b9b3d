/*
 * The public API. Everything that is not exported here may change without notice, in particular the
 * operation descriptors and the shapes of the models.
 */
export { ApiClient } from './ApiClient.js';
export * from './api/index.js';
export * from './commands/index.js';
export * from './model/index.js';
export * from './service/index.js';

export type { AttachmentFile } from './chat/attachments/AttachmentFile.js';
export type {
  AttachmentProgress,
  ProgressListener,
} from './chat/attachments/AttachmentProgress.js';
export type {
  AttachmentDownload,
  AttachmentReference,
  AttachmentUrlOptions,
  DownloadAttachmentOptions,
} from './chat/attachments/downloadAttachment.js';
export type { SendAttachmentOptions, SentAttachment } from './chat/attachments/sendAttachment.js';
export { ChatSession } from './chat/ChatSession.js';
export type {
  ChatError,
  ChatSessionEvents,
  DeliveryInfo,
  SessionOver,
  StateChange,
} from './chat/ChatSessionEvents.js';
export type {
  ChatSessionOptions,
  ChatSessionSettings,
  ConnectionCredentialsSource,
  CredentialsOptions,
} from './chat/ChatSessionOptions.js';
export type { ChatSessionSnapshot, UnsentMessage } from './chat/ChatSessionSnapshot.js';
export * from './chat/conversation/index.js';
export { ChatItemError } from './chat/errors/ChatItemError.js';
export { ChatSessionError } from './chat/errors/ChatSessionError.js';
export { ChatSocketError, type SocketFault } from './chat/errors/ChatSocketError.js';
export { ParticipantTokenError } from './chat/errors/ParticipantTokenError.js';
export { isAttachment, isEvent, isMessage } from './chat/items/ChatItem.js';
export type {
  AnyItem,
  ChatAttachment,
  ChatEvent,
  ChatItem,
  ChatMessage,
  InteractiveMessage,
  ReceiptItem,
  TextMessage,
  TypingItem,
} from './chat/items/ChatItem.js';
export type { ChatView } from './chat/items/ChatView.js';
export { ContentType } from './chat/items/ContentType.js';
export type { InteractiveContent, InteractiveResponse } from './chat/items/InteractiveContent.js';
export type { ReceiptOptions } from './chat/sending/Receipts.js';
export type { ConnectOptions } from './chat/Session.js';
export type { AbortOptions, HistoryOptions, TranscriptOptions } from './chat/SessionCalls.js';
export type { SessionEvent, SessionObserver } from './chat/SessionObserver.js';
export { SessionState } from './chat/SessionState.js';
export type { Timers } from './chat/Timers.js';
export type { Wake, Wake as Visibility } from './chat/Wake.js';

export { Command, Command as $Command } from './client/Command.js';
export { CommandClient as __Client } from './client/CommandClient.js';
export { ConnectParticipantClient } from './client/ConnectParticipantClient.js';
export type {
  ConnectParticipantClientResolvedConfig,
  ConnectParticipantClientResolvedConfig as ConnectParticipantClientResolvedConfigType,
} from './client/resolveConfig.js';
export type {
  ClientDefaults,
  ClientInputEndpointParameters,
  ConnectParticipantClientConfig,
  ConnectParticipantClientConfigType,
  ConnectParticipantClientOptions,
  EndpointLike,
} from './client/ConnectParticipantClientConfig.js';
export type {
  PaginationConfiguration,
  PaginationConfiguration as ConnectParticipantPaginationConfiguration,
  Paginator,
} from './client/paginate.js';
export type {
  HttpHandler,
  HttpHandlerInput,
  HttpHandlerSettings,
} from './client/HandlerTransport.js';
export type {
  ConnectParticipantExtensionConfiguration,
  RuntimeExtension,
} from './client/sdkTypes.js';
export type { SendCallback, SendError, SendOptions } from './client/SendOptions.js';

export { AbortError } from './runtime/errors/AbortError.js';
export { ApiError, type Outcome } from './runtime/errors/ApiError.js';
export { ConnectionError } from './runtime/errors/ConnectionError.js';
export { ResponseParseError } from './runtime/errors/ResponseParseError.js';
export {
  ServiceException,
  ServiceException as ConnectParticipantServiceException,
  type ServiceExceptionInit,
} from './runtime/errors/ServiceException.js';
export { TimeoutError } from './runtime/errors/TimeoutError.js';

export type { ByteStream, ReadableBytes } from './runtime/transfer/ByteStream.js';
export { SourceError, type SourceFault } from './runtime/transfer/SourceError.js';
export { TransferError } from './runtime/transfer/TransferError.js';

export type { DataAndResponse } from './runtime/decode/readAnswer.js';
export { ApiKeyAuth } from './runtime/auth/ApiKeyAuth.js';
export type { Secret } from './runtime/auth/Authentication.js';
export type { Callback, CallHandle } from './runtime/call/invoke.js';
export type { CallEvent, CallObserver } from './runtime/call/CallEvents.js';
export type { InterceptedRequest, Interceptor, Next } from './runtime/call/Interceptors.js';
export type { Logger } from './runtime/call/Logger.js';
export type {
  MetadataBearer,
  MetadataBearer as __MetadataBearer,
  ResponseMetadata,
} from './runtime/response/ResponseMetadata.js';
export type { AbortSignalLike } from './runtime/call/Cancellation.js';
export type { CallOptions } from './runtime/call/CallOptions.js';
export type { RetryReason } from './runtime/retry/retryReason.js';
export type { CallResponse } from './runtime/response/CallResponse.js';
export type { HostSetting, HostVariable } from './runtime/request/serverUrl.js';
export type { WebSocketClass, WebSocketLike } from './runtime/platform/WebSocketLike.js';
export type { SuperagentPlugin } from './runtime/transport/plugins.js';
export type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './runtime/transport/Transport.js';
export type { Violation } from './runtime/model/validateModel.js';
