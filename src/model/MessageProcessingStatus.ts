// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * How far the processing of a message is.
 *
 * Other values may come; they pass through unchanged.
 */
export const MessageProcessingStatus = {
  PROCESSING: 'PROCESSING',
  FAILED: 'FAILED',
  REJECTED: 'REJECTED',
} as const;

export type MessageProcessingStatus = 'PROCESSING' | 'FAILED' | 'REJECTED' | (string & {});
