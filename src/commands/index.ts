// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
export { ConnectParticipant } from './ConnectParticipant.js';
export {
  CancelParticipantAuthenticationCommand,
  type CancelParticipantAuthenticationCommandInput,
  type CancelParticipantAuthenticationCommandOutput,
} from './CancelParticipantAuthenticationCommand.js';
export {
  CompleteAttachmentUploadCommand,
  type CompleteAttachmentUploadCommandInput,
  type CompleteAttachmentUploadCommandOutput,
} from './CompleteAttachmentUploadCommand.js';
export {
  CreateParticipantConnectionCommand,
  type CreateParticipantConnectionCommandInput,
  type CreateParticipantConnectionCommandOutput,
} from './CreateParticipantConnectionCommand.js';
export {
  DescribeViewCommand,
  type DescribeViewCommandInput,
  type DescribeViewCommandOutput,
  type DescribeViewRequest,
} from './DescribeViewCommand.js';
export {
  DisconnectParticipantCommand,
  type DisconnectParticipantCommandInput,
  type DisconnectParticipantCommandOutput,
} from './DisconnectParticipantCommand.js';
export {
  GetAttachmentCommand,
  type GetAttachmentCommandInput,
  type GetAttachmentCommandOutput,
} from './GetAttachmentCommand.js';
export {
  GetAuthenticationUrlCommand,
  type GetAuthenticationUrlCommandInput,
  type GetAuthenticationUrlCommandOutput,
} from './GetAuthenticationUrlCommand.js';
export {
  GetTranscriptCommand,
  type GetTranscriptCommandInput,
  type GetTranscriptCommandOutput,
} from './GetTranscriptCommand.js';
export {
  SendEventCommand,
  type SendEventCommandInput,
  type SendEventCommandOutput,
} from './SendEventCommand.js';
export {
  SendMessageCommand,
  type SendMessageCommandInput,
  type SendMessageCommandOutput,
} from './SendMessageCommand.js';
export {
  StartAttachmentUploadCommand,
  type StartAttachmentUploadCommandInput,
  type StartAttachmentUploadCommandOutput,
} from './StartAttachmentUploadCommand.js';
export { paginateGetTranscript } from './paginateGetTranscript.js';
export type { ServiceInputTypes, ServiceOutputTypes } from './serviceTypes.js';
