/*
 * Everything that users may rely on. What is not here, the operations' descriptors and the shapes
 * of the models above all, may change without notice.
 */
export { ApiClient } from './ApiClient.js';
export * from './api/index.js';
export * from './commands/index.js';
export * from './model/index.js';

export { Command } from './client/Command.js';
export { ConnectParticipantClient } from './client/ConnectParticipantClient.js';
export type {
  ConnectParticipantClientConfig,
  ConnectParticipantClientResolvedConfig,
  EndpointLike,
} from './client/config.js';
export type {
  PaginationConfiguration,
  PaginationConfiguration as ConnectParticipantPaginationConfiguration,
  Paginator,
} from './client/paginate.js';
export type {
  HttpHandler,
  HttpHandlerInput,
  HttpHandlerSettings,
} from './client/requestHandler.js';
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

export type { DataAndResponse } from './runtime/answer.js';
export type { ApiKeyAuth } from './runtime/auth/ApiKeyAuth.js';
export type { Secret } from './runtime/auth/Authentication.js';
export type { Callback, CallHandle } from './runtime/callback.js';
export type { CallEvent, CallObserver } from './runtime/events.js';
export type { InterceptedRequest, Interceptor, Next } from './runtime/interceptors.js';
export type { Logger } from './runtime/Logger.js';
export type { MetadataBearer, ResponseMetadata } from './runtime/metadata.js';
export type { AbortSignalLike } from './runtime/Cancellation.js';
export type { CallOptions } from './runtime/options.js';
export type { RetryReason } from './runtime/retry/retryReason.js';
export type { CallResponse } from './runtime/response.js';
export type { HostSetting, HostVariable } from './runtime/servers.js';
export type { SuperagentPlugin } from './runtime/transport/superagent.js';
export type {
  Transport,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from './runtime/transport/Transport.js';
export type { Violation } from './runtime/validate.js';
