/**
 * Browser bundles do not accept SDK commands, because a table of all operations would enlarge them.
 */
export const operationOfSdkCommand = (): undefined => undefined;
