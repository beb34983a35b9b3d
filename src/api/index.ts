// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
export { DefaultApi } from './DefaultApi.js';
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
} from './methodOptions.js';
