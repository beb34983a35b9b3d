import { isGiven } from '../values/kinds.js';
import type { Operation } from '../operation/Operation.js';
import { checkHeader } from '../values/text.js';
import { addCookie } from '../operation/addCookie.js';
import type { RequestParts } from '../operation/Parameter.js';
import type { Input } from '../operation/Operation.js';
import type { Authentication, Credential } from './Authentication.js';

/**
 * Adds a client's credentials to its calls. Operations refer to authentication settings by their
 * keys. Command clients have no such settings, so bundles of them do not contain this class.
 */
export class Authenticator {
  readonly #settings: Readonly<Record<string, Authentication>>;

  constructor(settings: Readonly<Record<string, Authentication>>) {
    this.#settings = settings;
  }

  /**
   * @throws Error that names the first missing required argument. An argument may be omitted if its
   * authentication setting has a credential.
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

  /** The credentials for an operation; a promise if one of them is asynchronous. */
  credentials(
    operation: Operation<unknown>,
    input: Input,
  ): readonly Credential[] | Promise<readonly Credential[]> {
    const ready: Credential[] = [];
    const awaited: Promise<Credential>[] = [];
    // An argument takes precedence over its authentication setting, so the setting is not read.
    const isArgument = (key: string): boolean =>
      operation.parameters.some(({ auth, argument }) => auth === key && isGiven(input[argument]));
    for (const key of this.#alternative(operation.auth, isArgument)) {
      const credential = isArgument(key) ? undefined : this.#settings[key]?.credential();
      if (credential instanceof Promise) awaited.push(credential);
      else if (credential !== undefined) ready.push(credential);
    }
    // Usually all are ready, and the call need not wait for a promise.
    return awaited.length === 0
      ? ready
      : Promise.all(awaited).then((settled) => [...ready, ...settled]);
  }

  /**
   * Returns the alternative to use: the one with the most settings among those that are set completely,
   * otherwise the one with the most that are set. The first one wins a tie.
   */
  #alternative(
    alternatives: readonly (readonly string[])[],
    isArgument: (key: string) => boolean,
  ): readonly string[] {
    let best: readonly string[] = [];
    let bestRank = 0;
    for (const keys of alternatives) {
      const set = keys.filter((key) => isArgument(key) || this.#settings[key]?.isSet).length;
      const rank = set + (set === keys.length ? 100 : 0);
      if (rank > bestRank) {
        best = keys;
        bestRank = rank;
      }
    }
    return best;
  }

  /** Adds a credential to the request. */
  write(parts: RequestParts, { in: place, name, value }: Credential): void {
    if (place === 'header') {
      parts.headers[name.toLowerCase()] = checkHeader(value, name);
      return;
    }
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    if (place === 'query') parts.query.push(pair);
    else addCookie(parts, pair);
  }
}
