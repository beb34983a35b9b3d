// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * Whether an attachment may be downloaded.
 *
 * The service may return other values. They are passed on unchanged.
 */
export const ArtifactStatus = {
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  IN_PROGRESS: 'IN_PROGRESS',
} as const;

export type ArtifactStatus = 'APPROVED' | 'REJECTED' | 'IN_PROGRESS' | (string & {});
