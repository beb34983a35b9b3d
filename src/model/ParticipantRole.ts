// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * The role of a participant in the chat.
 *
 * The service may return other values. They are passed on unchanged.
 */
export const ParticipantRole = {
  AGENT: 'AGENT',
  CUSTOMER: 'CUSTOMER',
  SYSTEM: 'SYSTEM',
  CUSTOM_BOT: 'CUSTOM_BOT',
  SUPERVISOR: 'SUPERVISOR',
} as const;

export type ParticipantRole =
  | 'AGENT'
  | 'CUSTOMER'
  | 'SYSTEM'
  | 'CUSTOM_BOT'
  | 'SUPERVISOR'
  | (string & {});
