/** The error for a response that exceeds the limit. Its code prevents a retry. */
export function tooLarge(maxResponseBytes: number): Error {
  const limit = `${maxResponseBytes} bytes, the client's maxResponseBytes`;
  return Object.assign(new Error(`the response has more than ${limit}`), { code: 'ETOOLARGE' });
}
