/**
 * The function that supplies the participant token or the credentials failed with `cause`, or did
 * not respond in time. The session calls it again.
 */
export class ParticipantTokenError extends Error {
  override readonly name = 'ParticipantTokenError';

  constructor(cause: unknown) {
    super('the participant token is not available: the function that supplies it failed', {
      cause,
    });
  }
}
