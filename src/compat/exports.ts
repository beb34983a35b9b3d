/*
 * Everything that the package exports, plus the helpers of the older client. The names listed here
 * replace the package's own.
 */
export * from '../exports.js';
export { ApiClient } from './ApiClient.js';
export type { Cookie, CookieAgent, CookieJar, CookieRequest } from './cookieAgent/CookieAgent.js';
export {
  ArtifactStatus,
  ChatItemType,
  ConnectionType,
  ParticipantRole,
  ScanDirection,
  SortKey,
} from './enums.js';
export {
  AttachmentItem,
  CompleteAttachmentUploadRequest,
  CompleteAttachmentUploadResponse,
  ConnectionCredentials,
  CreateParticipantConnectionRequest,
  CreateParticipantConnectionResponse,
  DisconnectParticipantRequest,
  DisconnectParticipantResponse,
  GetAttachmentRequest,
  GetAttachmentResponse,
  GetTranscriptRequest,
  GetTranscriptResponse,
  Item,
  MessageMetadata,
  Receipt,
  SendEventRequest,
  SendEventResponse,
  SendMessageRequest,
  SendMessageResponse,
  StartAttachmentUploadRequest,
  StartAttachmentUploadResponse,
  StartPosition,
  UploadMetadata,
  Websocket,
} from './models.js';
