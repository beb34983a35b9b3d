// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * The processing status of a message.
 *
 * The service may return other values. They are passed on unchanged.
 */
export const MessageProcessingStatus = {
  PROCESSING: 'PROCESSING',
  FAILED: 'FAILED',
  REJECTED: 'REJECTED',
} as const;

export type MessageProcessingStatus = 'PROCESSING' | 'FAILED' | 'REJECTED' | (string & {});
