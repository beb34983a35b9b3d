/** The error for a download that exceeds the limit. */
export function largerThan(maxBytes: number): Error {
  return Object.assign(new Error(`the file has more than ${maxBytes} bytes`), {
    code: 'ETOOLARGE',
  });
}
