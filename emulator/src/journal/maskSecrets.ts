import { parseJson } from '../json/parseJson.js';

const MASK = '***';

/** Members whose values grant access. */
const SECRETS = new Set([
  'AuthenticationUrl',
  'ConnectionToken',
  'HeadersToInclude',
  'JoinToken',
  'ParticipantToken',
  'Url',
]);

/**
 * Returns the content of a body or a frame, parsed if it is JSON, with all secrets masked.
 *
 * @param token the bearer token of the request, which may occur anywhere in the text
 */
export function maskSecrets(text: string, token: string | undefined): unknown {
  const masked = token ? text.replaceAll(token, MASK) : text;
  const value = parseJson(masked);
  if (value === undefined) return masked;
  maskMembers(value);
  return value;
}

/** Iterative, because a body of a megabyte can be nested half a million levels deep. */
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

/** The names of headers are kept. */
function maskOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return MASK;
  return Object.fromEntries(Object.keys(value).map((name) => [name, MASK]));
}
