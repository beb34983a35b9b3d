/* What conversation.min.js takes from amazon_connect_participant_service.min.js. */
/* global require -- CommonJS has no global of the first script, but can load it. */
/* eslint @typescript-eslint/no-require-imports: off */

export const service =
  typeof module == 'object'
    ? require('./amazon_connect_participant_service.min.js')
    : globalThis.AmazonConnectParticipantService;

if (!service) {
  throw new Error(
    'conversation.min.js needs amazon_connect_participant_service.min.js: load that script before it',
  );
}

export const {
  ChatItemError,
  ChatSession,
  ChatSessionError,
  ContentType,
  isAttachment,
  isEvent,
  isMessage,
} = service;
