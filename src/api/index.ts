// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
export { DefaultApi } from './DefaultApi.js';
export {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from './exceptions.js';
export type { KnownException } from './exceptions.js';
export type {
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
} from './options.js';
