// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import type {
  CancelParticipantAuthenticationCommandInput,
  CancelParticipantAuthenticationCommandOutput,
} from './CancelParticipantAuthenticationCommand.js';
import type {
  CompleteAttachmentUploadCommandInput,
  CompleteAttachmentUploadCommandOutput,
} from './CompleteAttachmentUploadCommand.js';
import type {
  CreateParticipantConnectionCommandInput,
  CreateParticipantConnectionCommandOutput,
} from './CreateParticipantConnectionCommand.js';
import type { DescribeViewCommandInput, DescribeViewCommandOutput } from './DescribeViewCommand.js';
import type {
  DisconnectParticipantCommandInput,
  DisconnectParticipantCommandOutput,
} from './DisconnectParticipantCommand.js';
import type {
  GetAttachmentCommandInput,
  GetAttachmentCommandOutput,
} from './GetAttachmentCommand.js';
import type {
  GetAuthenticationUrlCommandInput,
  GetAuthenticationUrlCommandOutput,
} from './GetAuthenticationUrlCommand.js';
import type {
  GetTranscriptCommandInput,
  GetTranscriptCommandOutput,
} from './GetTranscriptCommand.js';
import type { SendEventCommandInput, SendEventCommandOutput } from './SendEventCommand.js';
import type { SendMessageCommandInput, SendMessageCommandOutput } from './SendMessageCommand.js';
import type {
  StartAttachmentUploadCommandInput,
  StartAttachmentUploadCommandOutput,
} from './StartAttachmentUploadCommand.js';

/** The input of any command. */
export type ServiceInputTypes =
  | CancelParticipantAuthenticationCommandInput
  | CompleteAttachmentUploadCommandInput
  | CreateParticipantConnectionCommandInput
  | DescribeViewCommandInput
  | DisconnectParticipantCommandInput
  | GetAttachmentCommandInput
  | GetAuthenticationUrlCommandInput
  | GetTranscriptCommandInput
  | SendEventCommandInput
  | SendMessageCommandInput
  | StartAttachmentUploadCommandInput;

/** The output of any command. */
export type ServiceOutputTypes =
  | CancelParticipantAuthenticationCommandOutput
  | CompleteAttachmentUploadCommandOutput
  | CreateParticipantConnectionCommandOutput
  | DescribeViewCommandOutput
  | DisconnectParticipantCommandOutput
  | GetAttachmentCommandOutput
  | GetAuthenticationUrlCommandOutput
  | GetTranscriptCommandOutput
  | SendEventCommandOutput
  | SendMessageCommandOutput
  | StartAttachmentUploadCommandOutput;
