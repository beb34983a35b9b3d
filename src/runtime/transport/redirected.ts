/**
 * The error for a response from another URL than the requested one. Its code prevents a retry,
 * which would follow the redirect again and send the token there again.
 */
export function redirected(): Error {
  const fault = new Error('it was redirected, and redirects are not followed: correct basePath');
  return Object.assign(fault, { code: 'EREDIRECT' });
}

/** Whether a response came from another URL. Platforms that don't report the URL pass an empty one. */
export function isElsewhere(answered: string, asked: string): boolean {
  return answered !== '' && new URL(answered).href !== new URL(asked).href;
}
