import * as service from 'amazon_connect_participant_service';
import type { Command, MetadataBearer } from 'amazon_connect_participant_service';

/** The name of an operation in the service's API, such as `SendMessage`. */
export type OperationName = string;

type CommandClass = new (input: object) => Command<object, MetadataBearer>;

/** The client's command classes by the names of their operations. */
const commands: ReadonlyMap<OperationName, CommandClass> = new Map(
  Object.entries(service).flatMap(([name, value]): [OperationName, CommandClass][] => {
    const operation = /^([A-Z]\w+)Command$/.exec(name)?.[1];
    return operation === undefined ? [] : [[operation, value as unknown as CommandClass]];
  }),
);

/** The names of all operations. */
export const operationNames: readonly OperationName[] = [...commands.keys()].sort();

/** Creates the command of an operation. */
export function commandOf(
  operation: OperationName,
  input: object,
): Command<object, MetadataBearer> {
  const Class = commands.get(operation);
  if (Class === undefined) throw new TypeError(`there is no operation ${operation}`);
  return new Class(input);
}

/** The name of an operation's method. */
export function methodName(operation: OperationName): string {
  return `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
}

/** The method and path of an operation, for example `POST /participant/message`. */
export function routeOf(operation: OperationName): string {
  const { method, path } = commandOf(operation, {}).operation;
  return `${method} ${path}`;
}
