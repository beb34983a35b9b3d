// Generated from openapi.yaml by openapi-callback-client: change the description and generate again.
/**
 * Which way to read from the start position. The default is `BACKWARD` without a
 * `StartPosition` and `FORWARD` with one.
 */
export const ScanDirection = { FORWARD: 'FORWARD', BACKWARD: 'BACKWARD' } as const;

export type ScanDirection = 'FORWARD' | 'BACKWARD';
