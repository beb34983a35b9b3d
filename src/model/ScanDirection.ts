// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * The direction to read in from the start position. The default is `FORWARD` if there is a
 * `StartPosition`, otherwise `BACKWARD`.
 */
export const ScanDirection = { FORWARD: 'FORWARD', BACKWARD: 'BACKWARD' } as const;

export type ScanDirection = 'FORWARD' | 'BACKWARD';
