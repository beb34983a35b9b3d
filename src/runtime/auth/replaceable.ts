import { describe, isMembers } from '../values/kinds.js';
import type { Authentication } from './Authentication.js';

/**
 * Lets each of the auth settings of a client be replaced by a plain object of its members, as programs
 * for the older client do. The settings keep their kind, and inspections show no secret of them.
 *
 * @returns the same object.
 */
export function replaceable<Settings extends Record<string, Authentication>>(
  settings: Settings,
): Settings {
  for (const [key, initial] of Object.entries(settings)) {
    let current: Authentication = initial;
    Object.defineProperty(settings, key, {
      enumerable: true,
      get: () => current,
      set: (given: unknown) => {
        current = authentication(key, given, initial);
      },
    });
  }
  return settings;
}

/**
 * Replaces all of the auth settings; those that `given` leaves out are not set any more.
 *
 * @throws TypeError if `given` is no object, or one of a setting that there is not.
 */
export function replaceAll(settings: Record<string, Authentication>, given: unknown): void {
  if (!isMembers(given)) {
    throw new TypeError(`authentications must be an object, not ${describe(given)}`);
  }
  const keys = Object.keys(settings);
  const unknown = Object.keys(given).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw new TypeError(`authentications has no '${unknown}'; it has ${keys.join(', ')}`);
  }
  for (const key of keys) settings[key] = (given[key] ?? {}) as Authentication;
}

function authentication(key: string, given: unknown, initial: Authentication): Authentication {
  if (!isMembers(given)) {
    throw new TypeError(
      `authentications.${key} must be an object such as { apiKey: '…' }, not ${describe(given)}`,
    );
  }
  return 'credential' in given ? (given as unknown as Authentication) : initial.like(given);
}
