// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * The processing status of a message.
 *
 * Other values may come; they pass through unchanged.
 */
export const MessageProcessingStatus = {
  PROCESSING: 'PROCESSING',
  FAILED: 'FAILED',
  REJECTED: 'REJECTED',
} as const;

export type MessageProcessingStatus = 'PROCESSING' | 'FAILED' | 'REJECTED' | (string & {});
