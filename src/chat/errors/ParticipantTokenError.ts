/** The function that gives the participant token has failed, with `cause`. It is asked again. */
export class ParticipantTokenError extends Error {
  override readonly name = 'ParticipantTokenError';

  constructor(cause: unknown) {
    super('the participant token was not given: the function that gives it failed', { cause });
  }
}
