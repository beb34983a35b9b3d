/** How calls are authenticated: one setting of `ApiClient.authentications`. */
export interface Authentication {
  /** Whether there is something to send. */
  readonly isSet: boolean;
  /** What to send, a promise where it must be asked for; undefined where nothing is set. */
  credential(): Credential | undefined | Promise<Credential>;
  /** One of the same kind with the settings of a plain object, as they are when a call asks. */
  like(settings: Readonly<Record<string, unknown>>): Authentication;
}

/** A secret and where it goes in a request. */
export interface Credential {
  readonly in: 'header' | 'query' | 'cookie';
  readonly name: string;
  readonly value: string;
}

/** A secret, or a function that is asked for it at each call. */
export type Secret = string | (() => string | Promise<string>);

/**
 * Hands a secret on as a credential.
 *
 * @param setting - the secret's name in an error's message, such as `bearer.apiKey`.
 * @throws TypeError where it is no string.
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
  // What the function throws is a rejection too, so that the others that were asked are waited for.
  return new Promise<unknown>((resolve) => {
    resolve(secret());
  }).then(check);
}
