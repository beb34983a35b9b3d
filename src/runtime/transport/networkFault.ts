/**
 * Creates an error without details: browsers hide why a request failed, so that pages can't probe
 * networks.
 */
export function networkFault(from: 'server' | 'store'): Error {
  return new Error(`the network failed, or the ${from} does not allow the origin of this page`);
}
