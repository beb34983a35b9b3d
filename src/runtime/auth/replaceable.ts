import { describe, isMembers } from '../values/kinds.js';
import type { Authentication } from './Authentication.js';

/**
 * Allows each authentication setting of a client to be replaced by a plain object, as programs for
 * the older client do. The setting stays an `Authentication`, and inspecting it shows no secret.
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
 * Replaces all authentication settings. Settings that `given` leaves out are cleared.
 *
 * @throws TypeError if `given` is not an object, or if it has an unknown setting.
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
