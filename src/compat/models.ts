/* The models of the older client, with its helpers. */
import * as current from '../exports.js';
import { olderModel } from './olderModel.js';

export const AttachmentItem = olderModel(current.AttachmentItem);
export type AttachmentItem = current.AttachmentItem;

export const CompleteAttachmentUploadRequest = olderModel(current.CompleteAttachmentUploadRequest);
export type CompleteAttachmentUploadRequest = current.CompleteAttachmentUploadRequest;

export const CompleteAttachmentUploadResponse = olderModel(
  current.CompleteAttachmentUploadResponse,
);
export type CompleteAttachmentUploadResponse = current.CompleteAttachmentUploadResponse;

export const ConnectionCredentials = olderModel(current.ConnectionCredentials);
export type ConnectionCredentials = current.ConnectionCredentials;

export const CreateParticipantConnectionRequest = olderModel(
  current.CreateParticipantConnectionRequest,
);
export type CreateParticipantConnectionRequest = current.CreateParticipantConnectionRequest;

export const CreateParticipantConnectionResponse = olderModel(
  current.CreateParticipantConnectionResponse,
);
export type CreateParticipantConnectionResponse = current.CreateParticipantConnectionResponse;

export const DisconnectParticipantRequest = olderModel(current.DisconnectParticipantRequest);
export type DisconnectParticipantRequest = current.DisconnectParticipantRequest;

export const DisconnectParticipantResponse = olderModel(current.DisconnectParticipantResponse);
export type DisconnectParticipantResponse = current.DisconnectParticipantResponse;

export const GetAttachmentRequest = olderModel(current.GetAttachmentRequest);
export type GetAttachmentRequest = current.GetAttachmentRequest;

export const GetAttachmentResponse = olderModel(current.GetAttachmentResponse);
export type GetAttachmentResponse = current.GetAttachmentResponse;

export const GetTranscriptRequest = olderModel(current.GetTranscriptRequest);
export type GetTranscriptRequest = current.GetTranscriptRequest;

export const GetTranscriptResponse = olderModel(current.GetTranscriptResponse);
export type GetTranscriptResponse = current.GetTranscriptResponse;

export const Item = olderModel(current.Item);
export type Item = current.Item;

export const MessageMetadata = olderModel(current.MessageMetadata);
export type MessageMetadata = current.MessageMetadata;

export const Receipt = olderModel(current.Receipt);
export type Receipt = current.Receipt;

export const SendEventRequest = olderModel(current.SendEventRequest);
export type SendEventRequest = current.SendEventRequest;

export const SendEventResponse = olderModel(current.SendEventResponse);
export type SendEventResponse = current.SendEventResponse;

export const SendMessageRequest = olderModel(current.SendMessageRequest);
export type SendMessageRequest = current.SendMessageRequest;

export const SendMessageResponse = olderModel(current.SendMessageResponse);
export type SendMessageResponse = current.SendMessageResponse;

export const StartAttachmentUploadRequest = olderModel(current.StartAttachmentUploadRequest);
export type StartAttachmentUploadRequest = current.StartAttachmentUploadRequest;

export const StartAttachmentUploadResponse = olderModel(current.StartAttachmentUploadResponse);
export type StartAttachmentUploadResponse = current.StartAttachmentUploadResponse;

export const StartPosition = olderModel(current.StartPosition);
export type StartPosition = current.StartPosition;

export const UploadMetadata = olderModel(current.UploadMetadata);
export type UploadMetadata = current.UploadMetadata;

export const Websocket = olderModel(current.Websocket);
export type Websocket = current.Websocket;
