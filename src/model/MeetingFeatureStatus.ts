// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * Whether a call has a feature.
 *
 * Other values may come; they pass through unchanged.
 */
export const MeetingFeatureStatus = { AVAILABLE: 'AVAILABLE', UNAVAILABLE: 'UNAVAILABLE' } as const;

export type MeetingFeatureStatus = 'AVAILABLE' | 'UNAVAILABLE' | (string & {});
