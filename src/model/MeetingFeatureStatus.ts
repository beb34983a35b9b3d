// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * Whether a call has a feature.
 *
 * The service may return other values. They are passed on unchanged.
 */
export const MeetingFeatureStatus = { AVAILABLE: 'AVAILABLE', UNAVAILABLE: 'UNAVAILABLE' } as const;

export type MeetingFeatureStatus = 'AVAILABLE' | 'UNAVAILABLE' | (string & {});
