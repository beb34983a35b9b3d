/** Why a download was not read to its end. */
export function largerThan(maxBytes: number): Error {
  return Object.assign(new Error(`the file has more than ${maxBytes} bytes`), {
    code: 'ETOOLARGE',
  });
}
