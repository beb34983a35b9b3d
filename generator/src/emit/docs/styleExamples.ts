import type { Operation, RequestBody, Service } from '../../ir/index.js';
import { isStream } from '../code/answers.js';
import { literal, objectLiteral } from '../code/code.js';
import { requiredArguments } from '../source/emitApis.js';
import { commandName } from '../source/emitCommands.js';
import { bodyExample, parameterCode } from './operationExample.js';

/** The shortest program that calls an operation, in each style that the package has. */
export interface StyleExamples {
  readonly promise: string;
  readonly callback: string;
  /** Undefined if the package has no commands. */
  readonly command: string | undefined;
}

export function styleExamples(
  operation: Operation,
  className: string,
  service: Service,
): StyleExamples {
  const { methodName } = operation;
  const values = requiredArguments(operation).map(({ source }) =>
    'in' in source ? parameterCode(source, service) : bodyCode(source, operation, service),
  );
  const start = `
import { ${className} } from ${literal(service.packageName)};

const api = new ${className}();`;
  return {
    promise: `${start}
${promiseCode(operation, `await api.${methodName}(${values.join(', ')})`)}`,
    callback: `${start}
api.${methodName}(${[...values, `${isStream(operation.result) ? 'async ' : ''}(error, data, response) => {`].join(', ')}
  if (error) console.error(error);
  else ${callbackCode(operation)}
});`,
    command: commandExample(operation, service),
  };
}

/** The same in a callback. */
function callbackCode({ result }: Operation): string {
  if (!isStream(result)) return 'console.log(response.status, data);';
  const item = result.encoding === 'events' ? 'event' : 'item';
  return `for await (const ${item} of data) console.log(${item});`;
}

/** Prints what a call returns, item by item if that is a stream. */
function promiseCode({ result }: Operation, call: string): string {
  if (!isStream(result)) return `const data = ${call};\nconsole.log(data);`;
  const item = result.encoding === 'events' ? 'event' : 'item';
  return `for await (const ${item} of ${call}) console.log(${item});`;
}

function commandExample(operation: Operation, service: Service): string | undefined {
  if (service.clientName === undefined) return undefined;
  const client = `${service.clientName}Client`;
  const command = commandName(operation);
  const region = service.servers[0]?.variables.find(({ name }) => name === 'region')?.default;
  const config = region === undefined ? '' : `{ region: ${literal(region)} }`;
  return `
import { ${client}, ${command} } from ${literal(service.packageName)};

const client = new ${client}(${config});
const output = await client.send(new ${command}(${inputCode(operation, service)}));
console.log(output);`;
}

/** The input of a command: parameters next to the members of the body. */
function inputCode(operation: Operation, service: Service): string {
  const { body, parameters } = operation;
  const entries: [string, string][] = parameters.flatMap((parameter) =>
    parameter.required && parameter.inputName !== undefined
      ? [[parameter.inputName, parameterCode(parameter, service)]]
      : [],
  );
  if (body?.type.kind === 'model') {
    const members = Object.entries(bodyValue(body, operation, service) as object);
    entries.push(...members.map(([name, value]): [string, string] => [name, literal(value)]));
  } else if (body?.required) {
    entries.push([body.argument, bodyCode(body, operation, service)]);
  }
  return objectLiteral(Object.fromEntries(entries));
}

function bodyCode(body: RequestBody, operation: Operation, service: Service): string {
  return body.type.kind === 'binary'
    ? 'new Blob([])'
    : literal(bodyValue(body, operation, service));
}

/** Without the idempotency token: the client fills it in, and a copied one would be a duplicate. */
function bodyValue(body: RequestBody, { idempotencyToken }: Operation, service: Service): unknown {
  const example = bodyExample(body, service);
  if (idempotencyToken === undefined || typeof example !== 'object' || example === null) {
    return example;
  }
  return Object.fromEntries(Object.entries(example).filter(([name]) => name !== idempotencyToken));
}
