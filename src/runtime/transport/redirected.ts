/**
 * Why the answer of another URL than the one asked for is not taken. Its code keeps the call from
 * being tried again: the platform would follow the redirect again, and the token with it.
 */
export function redirected(): Error {
  const fault = new Error('it was redirected, and redirects are not followed: correct basePath');
  return Object.assign(fault, { code: 'EREDIRECT' });
}

/** Whether an answer came from another URL; a platform that does not tell gives the empty one. */
export function isElsewhere(answered: string, asked: string): boolean {
  return answered !== '' && new URL(answered).href !== new URL(asked).href;
}
