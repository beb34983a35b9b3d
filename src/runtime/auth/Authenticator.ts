import { isGiven } from '../values/kinds.js';
import type { Operation } from '../operation/Operation.js';
import { checkHeader } from '../values/text.js';
import type { RequestParts } from '../operation/Parameter.js';
import type { Input } from '../operation/Operation.js';
import type { Authentication, Credential } from './Authentication.js';

/**
 * Authenticates calls by the auth settings of a client, which have the keys that operations name
 * them by. The commands' client has none: a bundle of it does without all this.
 */
export class Authenticator {
  readonly #settings: Readonly<Record<string, Authentication>>;

  constructor(settings: Readonly<Record<string, Authentication>>) {
    this.#settings = settings;
  }

  /**
   * @throws Error that names the first required argument that is missing. One for which an auth
   * setting stands in is missing only if that has nothing either.
   */
  checkArguments({ parameters, body, methodName }: Operation<unknown>, input: Input): void {
    const check = (argument: string): void => {
      if (isGiven(input[argument])) return;
      throw new Error(`Missing the required parameter '${argument}' when calling ${methodName}`);
    };
    for (const { argument, required, auth } of parameters) {
      if (required && !(auth !== undefined && this.#settings[auth]?.isSet)) check(argument);
    }
    if (body?.required) check(body.argument);
  }

  /** What the auth settings of an operation contribute; a promise where one must be asked first. */
  credentials(
    operation: Operation<unknown>,
    input: Input,
  ): readonly Credential[] | Promise<readonly Credential[]> {
    const ready: Credential[] = [];
    const awaited: Promise<Credential>[] = [];
    for (const key of operation.auth) {
      // A setting that stands in for an argument is not asked if the argument is given.
      const isGivenAsArgument = operation.parameters.some(
        ({ auth, argument }) => auth === key && isGiven(input[argument]),
      );
      const credential = isGivenAsArgument ? undefined : this.#settings[key]?.credential();
      if (credential instanceof Promise) awaited.push(credential);
      else if (credential !== undefined) ready.push(credential);
    }
    // Most are there at once, and such calls need not wait for a promise.
    return awaited.length === 0
      ? ready
      : Promise.all(awaited).then((settled) => [...ready, ...settled]);
  }

  /** Puts a credential where it belongs. */
  write({ headers, query, cookies }: RequestParts, { in: place, name, value }: Credential): void {
    if (place === 'header') headers[name.toLowerCase()] = checkHeader(value, name);
    else {
      const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
      (place === 'query' ? query : cookies).push(pair);
    }
  }
}
