/** This generator's own extensions of OpenAPI. The README describes them. */
export const KNOWN_EXTENSIONS: readonly string[] = [
  'x-callback-client-fault',
  'x-callback-client-hint',
  'x-callback-client-idempotency-token',
  'x-callback-client-input-name',
  'x-callback-client-name',
  'x-callback-client-pagination',
  'x-callback-client-responses',
  'x-callback-client-retry',
  'x-callback-client-sensitive',
];
