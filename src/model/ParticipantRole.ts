// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * What a participant is in the chat.
 *
 * Other values may come; they pass through unchanged.
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
