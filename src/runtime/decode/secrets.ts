import type { Credential } from '../auth/Authentication.js';
import { isMembers } from '../values/kinds.js';
import type { Operation } from '../operation/Operation.js';
import type { Input } from '../operation/Operation.js';

/** What stands for a secret, and from which length on one is told from words of the service's own. */
const mask = '***';
const shortest = 8;

/** What a request carries that no message of an error may show. */
export function secretsOf(
  { parameters, body }: Operation<unknown>,
  input: Input,
  credentials: readonly Credential[],
): string[] {
  const values: unknown[] = credentials.map(({ value }) => value);
  for (const { argument, sensitive } of parameters) if (sensitive) values.push(input[argument]);
  const sent = body && input[body.argument];
  if (body?.type.type === 'model' && isMembers(sent)) {
    for (const [name, { sensitive }] of Object.entries(body.type.shape().members)) {
      if (sensitive) values.push(sent[name]);
    }
  }
  return values.filter(
    (value) => typeof value === 'string' && value.length >= shortest,
  ) as string[];
}

/** What the service says, which may quote what it refuses. */
export function conceal(said: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, () => mask), said);
}
