/** A browser does not tell a program why there is no answer, lest it looks into networks. */
export function networkFault(from: 'server' | 'store'): Error {
  return new Error(`the network failed, or the ${from} does not allow the origin of this page`);
}
