/** One way to authenticate calls: a member of `ApiClient.authentications`. */
export interface Authentication {
  /** Whether there is a credential to send. */
  readonly isSet: boolean;
  /** The credential to send, or a promise of it; undefined if none is set. */
  credential(): Credential | undefined | Promise<Credential>;
  /**
   * Creates an authentication of the same kind from a plain object. Later changes to the object
   * apply.
   */
  like(settings: Readonly<Record<string, unknown>>): Authentication;
}

/** A secret, and its place in the request. */
export interface Credential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  readonly value: string;
}

/**
 * A secret, or a function that returns the secret or a promise of it. It is called for every call.
 */
export type Secret = string | (() => string | Promise<string>);

/**
 * Turns a secret into a credential.
 *
 * @param setting - the name of the secret in error messages, for example `bearer.apiKey`.
 * @throws TypeError if the secret is not a string.
 */
export function withSecret(
  secret: Secret,
  setting: string,
  credential: (value: string) => Credential,
): Credential | Promise<Credential> {
  const check = (value: unknown): Credential => {
    if (typeof value === 'string') return credential(value);
    throw new TypeError(
      `${setting} must be a string, or a function that returns one or a promise of one`,
    );
  };
  if (typeof secret !== 'function') return check(secret);
  // An error that the function throws must be a rejection too, so that Promise.all handles the
  // others.
  return new Promise<unknown>((resolve) => {
    resolve(secret());
  }).then(check);
}
