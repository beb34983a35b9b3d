import { cancelParticipantAuthentication } from './cancelParticipantAuthentication.js';
import { completeAttachmentUpload } from './completeAttachmentUpload.js';
import { createParticipantConnection } from './createParticipantConnection.js';
import { describeView } from './describeView.js';
import { disconnectParticipant } from './disconnectParticipant.js';
import { getAttachment } from './getAttachment.js';
import { getAuthenticationUrl } from './getAuthenticationUrl.js';
import { getTranscript } from './getTranscript.js';
import type { Operation } from './operation.js';
import { sendEvent } from './sendEvent.js';
import { sendMessage } from './sendMessage.js';
import { startAttachmentUpload } from './startAttachmentUpload.js';

/** The operations of the Participant Service, by their operationIds. */
export const participantOperations: Readonly<Record<string, Operation>> = {
  CancelParticipantAuthentication: cancelParticipantAuthentication,
  CompleteAttachmentUpload: completeAttachmentUpload,
  CreateParticipantConnection: createParticipantConnection,
  DescribeView: describeView,
  DisconnectParticipant: disconnectParticipant,
  GetAttachment: getAttachment,
  GetAuthenticationUrl: getAuthenticationUrl,
  GetTranscript: getTranscript,
  SendEvent: sendEvent,
  SendMessage: sendMessage,
  StartAttachmentUpload: startAttachmentUpload,
};
