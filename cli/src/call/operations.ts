import * as service from 'amazon_connect_participant_service';
import type { Command, MetadataBearer } from 'amazon_connect_participant_service';

import { UsageError } from '../UsageError.js';

/** The name of an operation as the service has it, `SendMessage`. */
export type OperationName = string;

type CommandClass = new (input: object) => Command<object, MetadataBearer>;

/** The commands of the client by the names of their operations. */
const commands: ReadonlyMap<OperationName, CommandClass> = new Map(
  Object.entries(service).flatMap(([name, value]): [OperationName, CommandClass][] => {
    const operation = /^(.+)Command$/.exec(name)?.[1];
    return operation === undefined ? [] : [[operation, value as unknown as CommandClass]];
  }),
);

/** The names of the operations as programs write them, `sendMessage`. */
export const operationNames: readonly string[] = [...commands.keys()].map(methodName).sort();

/** The operation of a name in either form. @throws UsageError where there is none. */
export function operationNamed(name: string): OperationName {
  const operation = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (commands.has(operation)) return operation;
  const similar = [...commands.keys()].find((other) => isSimilar(other, operation));
  throw new UsageError(
    similar === undefined
      ? 'there is no such operation; connect-participant call --help lists them'
      : `there is no such operation: did you mean ${methodName(similar)}?`,
  );
}

/** A command of an operation. */
export function commandOf(
  operation: OperationName,
  input: object,
): Command<object, MetadataBearer> {
  const Class = commands.get(operation);
  if (Class === undefined) throw new TypeError(`there is no operation ${operation}`);
  return new Class(input);
}

/** The name of an operation as programs write it. */
export function methodName(operation: OperationName): string {
  return `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
}

/** Whether two names are the same but for their case, dashes and up to two letters. */
function isSimilar(a: string, b: string): boolean {
  return distance(plain(a), plain(b)) <= 2;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '').slice(0, 50);
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
