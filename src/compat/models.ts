/* The models of the older client, with its helpers. */
import * as current from '../exports.js';
import { olderModel } from './olderModel.js';

/** The model `AttachmentItem`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const AttachmentItem = olderModel(current.AttachmentItem);
export type AttachmentItem = current.AttachmentItem;

/** The model `CompleteAttachmentUploadRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const CompleteAttachmentUploadRequest = olderModel(current.CompleteAttachmentUploadRequest);
export type CompleteAttachmentUploadRequest = current.CompleteAttachmentUploadRequest;

/** The model `CompleteAttachmentUploadResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const CompleteAttachmentUploadResponse = olderModel(
  current.CompleteAttachmentUploadResponse,
);
export type CompleteAttachmentUploadResponse = current.CompleteAttachmentUploadResponse;

/** The model `ConnectionCredentials`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const ConnectionCredentials = olderModel(current.ConnectionCredentials);
export type ConnectionCredentials = current.ConnectionCredentials;

/** The model `CreateParticipantConnectionRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const CreateParticipantConnectionRequest = olderModel(
  current.CreateParticipantConnectionRequest,
);
export type CreateParticipantConnectionRequest = current.CreateParticipantConnectionRequest;

/** The model `CreateParticipantConnectionResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const CreateParticipantConnectionResponse = olderModel(
  current.CreateParticipantConnectionResponse,
);
export type CreateParticipantConnectionResponse = current.CreateParticipantConnectionResponse;

/** The model `DisconnectParticipantRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const DisconnectParticipantRequest = olderModel(current.DisconnectParticipantRequest);
export type DisconnectParticipantRequest = current.DisconnectParticipantRequest;

/** The model `DisconnectParticipantResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const DisconnectParticipantResponse = olderModel(current.DisconnectParticipantResponse);
export type DisconnectParticipantResponse = current.DisconnectParticipantResponse;

/** The model `GetAttachmentRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const GetAttachmentRequest = olderModel(current.GetAttachmentRequest);
export type GetAttachmentRequest = current.GetAttachmentRequest;

/** The model `GetAttachmentResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const GetAttachmentResponse = olderModel(current.GetAttachmentResponse);
export type GetAttachmentResponse = current.GetAttachmentResponse;

/** The model `GetTranscriptRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const GetTranscriptRequest = olderModel(current.GetTranscriptRequest);
export type GetTranscriptRequest = current.GetTranscriptRequest;

/** The model `GetTranscriptResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const GetTranscriptResponse = olderModel(current.GetTranscriptResponse);
export type GetTranscriptResponse = current.GetTranscriptResponse;

/** The model `Item`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const Item = olderModel(current.Item);
export type Item = current.Item;

/** The model `MessageMetadata`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const MessageMetadata = olderModel(current.MessageMetadata);
export type MessageMetadata = current.MessageMetadata;

/** The model `Receipt`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const Receipt = olderModel(current.Receipt);
export type Receipt = current.Receipt;

/** The model `SendEventRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const SendEventRequest = olderModel(current.SendEventRequest);
export type SendEventRequest = current.SendEventRequest;

/** The model `SendEventResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const SendEventResponse = olderModel(current.SendEventResponse);
export type SendEventResponse = current.SendEventResponse;

/** The model `SendMessageRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const SendMessageRequest = olderModel(current.SendMessageRequest);
export type SendMessageRequest = current.SendMessageRequest;

/** The model `SendMessageResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const SendMessageResponse = olderModel(current.SendMessageResponse);
export type SendMessageResponse = current.SendMessageResponse;

/** The model `StartAttachmentUploadRequest`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const StartAttachmentUploadRequest = olderModel(current.StartAttachmentUploadRequest);
export type StartAttachmentUploadRequest = current.StartAttachmentUploadRequest;

/** The model `StartAttachmentUploadResponse`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const StartAttachmentUploadResponse = olderModel(current.StartAttachmentUploadResponse);
export type StartAttachmentUploadResponse = current.StartAttachmentUploadResponse;

/** The model `StartPosition`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const StartPosition = olderModel(current.StartPosition);
export type StartPosition = current.StartPosition;

/** The model `UploadMetadata`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const UploadMetadata = olderModel(current.UploadMetadata);
export type UploadMetadata = current.UploadMetadata;

/** The model `Websocket`, with `validateJSON`, `RequiredProperties` and `initialize`. */
export const Websocket = olderModel(current.Websocket);
export type Websocket = current.Websocket;
