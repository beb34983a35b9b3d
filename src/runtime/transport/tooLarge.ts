/** Why an answer was not read to its end. Its code keeps the call from being tried again. */
export function tooLarge(maxResponseBytes: number): Error {
  const limit = `${maxResponseBytes} bytes, the client's maxResponseBytes`;
  return Object.assign(new Error(`the answer has more than ${limit}`), { code: 'ETOOLARGE' });
}
