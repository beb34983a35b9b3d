import { parseJson } from '../json/parseJson.js';

const MASK = '***';

/** Members whose values give access to something. */
const SECRETS = new Set([
  'AuthenticationUrl',
  'ConnectionToken',
  'HeadersToInclude',
  'JoinToken',
  'ParticipantToken',
  'Url',
]);

/**
 * What a body or a frame says, as JSON where it is JSON, without what gives access to something.
 *
 * @param token the bearer token that came with it, which may stand anywhere in it
 */
export function maskSecrets(text: string, token: string | undefined): unknown {
  const masked = token ? text.replaceAll(token, MASK) : text;
  const value = parseJson(masked);
  if (value === undefined) return masked;
  maskMembers(value);
  return value;
}

/** Goes without recursion: a body of a megabyte can be half a million levels deep. */
function maskMembers(root: unknown): void {
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    for (const [name, member] of Object.entries(node)) {
      if (SECRETS.has(name)) Reflect.set(node, name, maskOf(member));
      else waiting.push(member);
    }
  }
}

/** The names of headers stay. */
function maskOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return MASK;
  return Object.fromEntries(Object.keys(value).map((name) => [name, MASK]));
}
