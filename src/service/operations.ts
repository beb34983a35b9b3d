// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
import { cancelParticipantAuthenticationRequestShape } from '../model/CancelParticipantAuthenticationRequest.js';
import {
  cancelParticipantAuthenticationResponseShape,
  type CancelParticipantAuthenticationResponse,
} from '../model/CancelParticipantAuthenticationResponse.js';
import { completeAttachmentUploadRequestShape } from '../model/CompleteAttachmentUploadRequest.js';
import {
  completeAttachmentUploadResponseShape,
  type CompleteAttachmentUploadResponse,
} from '../model/CompleteAttachmentUploadResponse.js';
import { createParticipantConnectionRequestShape } from '../model/CreateParticipantConnectionRequest.js';
import {
  createParticipantConnectionResponseShape,
  type CreateParticipantConnectionResponse,
} from '../model/CreateParticipantConnectionResponse.js';
import {
  describeViewResponseShape,
  type DescribeViewResponse,
} from '../model/DescribeViewResponse.js';
import { disconnectParticipantRequestShape } from '../model/DisconnectParticipantRequest.js';
import {
  disconnectParticipantResponseShape,
  type DisconnectParticipantResponse,
} from '../model/DisconnectParticipantResponse.js';
import { getAttachmentRequestShape } from '../model/GetAttachmentRequest.js';
import {
  getAttachmentResponseShape,
  type GetAttachmentResponse,
} from '../model/GetAttachmentResponse.js';
import { getAuthenticationUrlRequestShape } from '../model/GetAuthenticationUrlRequest.js';
import {
  getAuthenticationUrlResponseShape,
  type GetAuthenticationUrlResponse,
} from '../model/GetAuthenticationUrlResponse.js';
import { getTranscriptRequestShape } from '../model/GetTranscriptRequest.js';
import {
  getTranscriptResponseShape,
  type GetTranscriptResponse,
} from '../model/GetTranscriptResponse.js';
import { sendEventRequestShape } from '../model/SendEventRequest.js';
import { sendEventResponseShape, type SendEventResponse } from '../model/SendEventResponse.js';
import { sendMessageRequestShape } from '../model/SendMessageRequest.js';
import {
  sendMessageResponseShape,
  type SendMessageResponse,
} from '../model/SendMessageResponse.js';
import { startAttachmentUploadRequestShape } from '../model/StartAttachmentUploadRequest.js';
import {
  startAttachmentUploadResponseShape,
  type StartAttachmentUploadResponse,
} from '../model/StartAttachmentUploadResponse.js';
import type { Operation } from '../runtime/operation/Operation.js';
import type { Parameter } from '../runtime/operation/Parameter.js';
import { inQuery } from '../runtime/request/inQuery.js';
import { inHeader, inPath } from '../runtime/request/parameterWriters.js';
import { toJson } from '../runtime/values/json.js';
import { exceptions } from './exceptions.js';
import { responseConventions } from './responseConventions.js';

const xAmzBearerParameter: Parameter = {
  name: 'X-Amz-Bearer',
  argument: 'xAmzBearer',
  in: inHeader,
  required: true,
  inputName: 'ConnectionToken',
  sensitive: true,
  auth: 'bearer',
  hint: 'Pass the connection token, which CreateParticipantConnection returns, not the participant token. It is refused after a day, in another region, and when the chat has ended or the participant has left.',
};

const commonParameters: readonly Parameter[] = [xAmzBearerParameter];

/** Cancels a sign-in that the contact flow has requested. */
export const cancelParticipantAuthentication: Operation<CancelParticipantAuthenticationResponse> = {
  name: 'CancelParticipantAuthentication',
  methodName: 'cancelParticipantAuthentication',
  method: 'POST',
  path: '/participant/cancel-authentication',
  parameters: commonParameters,
  body: {
    argument: 'cancelParticipantAuthenticationRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => cancelParticipantAuthenticationRequestShape },
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => cancelParticipantAuthenticationResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'repeatable',
};

/** Confirms that the bytes of an attachment have been uploaded. */
export const completeAttachmentUpload: Operation<CompleteAttachmentUploadResponse> = {
  name: 'CompleteAttachmentUpload',
  methodName: 'completeAttachmentUpload',
  method: 'POST',
  path: '/participant/complete-attachment-upload',
  parameters: commonParameters,
  body: {
    argument: 'completeAttachmentUploadRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => completeAttachmentUploadRequestShape },
    idempotencyToken: 'ClientToken',
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => completeAttachmentUploadResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'client-token',
};

/** Opens a connection for the participant and returns the connection token. */
export const createParticipantConnection: Operation<CreateParticipantConnectionResponse> = {
  name: 'CreateParticipantConnection',
  methodName: 'createParticipantConnection',
  method: 'POST',
  path: '/participant/connection',
  parameters: [
    {
      name: 'X-Amz-Bearer',
      argument: 'xAmzBearer',
      in: inHeader,
      required: true,
      inputName: 'ParticipantToken',
      sensitive: true,
      auth: 'bearer',
      hint: 'Pass the participant token, which StartChatContact returns, not the connection token. It is refused if it was not used within five minutes, in another region, and when the chat has ended or the participant has left.',
    },
  ],
  body: {
    argument: 'createParticipantConnectionRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => createParticipantConnectionRequestShape },
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => createParticipantConnectionResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'repeatable',
};

/** Returns a view: a small user interface that the contact shows. */
export const describeView: Operation<DescribeViewResponse> = {
  name: 'DescribeView',
  methodName: 'describeView',
  method: 'GET',
  path: '/participant/views/{ViewToken}',
  parameters: [
    xAmzBearerParameter,
    {
      name: 'ViewToken',
      argument: 'viewToken',
      in: inPath,
      required: true,
      inputName: 'ViewToken',
      sensitive: true,
    },
  ],
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => describeViewResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'read-only',
};

/** Disconnects the participant from the chat. */
export const disconnectParticipant: Operation<DisconnectParticipantResponse> = {
  name: 'DisconnectParticipant',
  methodName: 'disconnectParticipant',
  method: 'POST',
  path: '/participant/disconnect',
  parameters: commonParameters,
  body: {
    argument: 'disconnectParticipantRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => disconnectParticipantRequestShape },
    idempotencyToken: 'ClientToken',
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => disconnectParticipantResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'client-token',
};

/** Returns a URL to download an attachment from. */
export const getAttachment: Operation<GetAttachmentResponse> = {
  name: 'GetAttachment',
  methodName: 'getAttachment',
  method: 'POST',
  path: '/participant/attachment',
  parameters: commonParameters,
  body: {
    argument: 'getAttachmentRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => getAttachmentRequestShape },
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => getAttachmentResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'read-only',
};

/** Returns the URL of the page where the customer signs in. */
export const getAuthenticationUrl: Operation<GetAuthenticationUrlResponse> = {
  name: 'GetAuthenticationUrl',
  methodName: 'getAuthenticationUrl',
  method: 'POST',
  path: '/participant/authentication-url',
  parameters: commonParameters,
  body: {
    argument: 'getAuthenticationUrlRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => getAuthenticationUrlRequestShape },
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => getAuthenticationUrlResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'read-only',
};

/** Reads the transcript of the chat, page by page. */
export const getTranscript: Operation<GetTranscriptResponse> = {
  name: 'GetTranscript',
  methodName: 'getTranscript',
  method: 'POST',
  path: '/participant/transcript',
  parameters: [
    xAmzBearerParameter,
    { name: 'MaxResults', argument: 'maxResults', in: inQuery },
    { name: 'NextToken', argument: 'nextToken', in: inQuery, sensitive: true },
  ],
  body: {
    argument: 'getTranscriptRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => getTranscriptRequestShape },
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => getTranscriptResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'read-only',
};

/** Sends an event: for example, typing or a read receipt. */
export const sendEvent: Operation<SendEventResponse> = {
  name: 'SendEvent',
  methodName: 'sendEvent',
  method: 'POST',
  path: '/participant/event',
  parameters: commonParameters,
  body: {
    argument: 'sendEventRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => sendEventRequestShape },
    idempotencyToken: 'ClientToken',
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => sendEventResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'client-token',
};

/** Sends a message to the chat. */
export const sendMessage: Operation<SendMessageResponse> = {
  name: 'SendMessage',
  methodName: 'sendMessage',
  method: 'POST',
  path: '/participant/message',
  parameters: commonParameters,
  body: {
    argument: 'sendMessageRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => sendMessageRequestShape },
    idempotencyToken: 'ClientToken',
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => sendMessageResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'client-token',
};

/** Starts the upload of an attachment and returns the URL to upload it to. */
export const startAttachmentUpload: Operation<StartAttachmentUploadResponse> = {
  name: 'StartAttachmentUpload',
  methodName: 'startAttachmentUpload',
  method: 'POST',
  path: '/participant/start-attachment-upload',
  parameters: commonParameters,
  body: {
    argument: 'startAttachmentUploadRequest',
    required: true,
    mediaType: 'application/json',
    encode: toJson,
    type: { type: 'model', shape: () => startAttachmentUploadRequestShape },
    idempotencyToken: 'ClientToken',
  },
  result: {
    encoding: 'json',
    mediaType: 'application/json',
    type: { type: 'model', shape: () => startAttachmentUploadResponseShape },
  },
  conventions: responseConventions,
  exceptions: exceptions,
  auth: [['bearer'], ['bearer', 'hmac']],
  retry: 'client-token',
};
