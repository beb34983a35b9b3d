// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * The kind of an item.
 *
 * The service may return other values. They are passed on unchanged.
 */
export const ChatItemType = {
  TYPING: 'TYPING',
  PARTICIPANT_JOINED: 'PARTICIPANT_JOINED',
  PARTICIPANT_LEFT: 'PARTICIPANT_LEFT',
  CHAT_ENDED: 'CHAT_ENDED',
  TRANSFER_SUCCEEDED: 'TRANSFER_SUCCEEDED',
  TRANSFER_FAILED: 'TRANSFER_FAILED',
  MESSAGE: 'MESSAGE',
  EVENT: 'EVENT',
  ATTACHMENT: 'ATTACHMENT',
  CONNECTION_ACK: 'CONNECTION_ACK',
  MESSAGE_DELIVERED: 'MESSAGE_DELIVERED',
  MESSAGE_READ: 'MESSAGE_READ',
} as const;

export type ChatItemType =
  | 'TYPING'
  | 'PARTICIPANT_JOINED'
  | 'PARTICIPANT_LEFT'
  | 'CHAT_ENDED'
  | 'TRANSFER_SUCCEEDED'
  | 'TRANSFER_FAILED'
  | 'MESSAGE'
  | 'EVENT'
  | 'ATTACHMENT'
  | 'CONNECTION_ACK'
  | 'MESSAGE_DELIVERED'
  | 'MESSAGE_READ'
  | (string & {});
