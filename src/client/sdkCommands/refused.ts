/** In bundles for browsers every operation that no command brings with it would be a burden. */
export const operationOfSdkCommand = (): undefined => undefined;
