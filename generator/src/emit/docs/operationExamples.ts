import type { Operation, Parameter, Service } from '../../ir/index.js';
import { requiredArguments, type RequiredArgument } from '../source/emitApis.js';
import { literal } from '../code/code.js';

/**
 * Two programs that call an operation, in callback form and with `await`. They run as they stand:
 * what only the reader has, the base URL and tokens, comes from the environment.
 */
export function operationExamples(
  operation: Operation,
  className: string,
  service: Service,
): { readonly callback: string; readonly promise: string } {
  const required = requiredArguments(operation);
  const names = ['ApiClient', className, ...models(required)];
  const values = required.map((argument) => `const ${argument.argument} = ${valueCode(argument)};`);
  const call = required.map(({ argument }) => argument).join(', ');
  const keyed = service.authSchemes.find(
    ({ key, kind }) =>
      kind === 'apiKey' && !operation.parameters.some(({ authScheme }) => authScheme === key),
  );
  const auth =
    keyed === undefined
      ? ''
      : `
// Only where a proxy asks for it: \`Authorization\` or the like, with an optional prefix.
client.authentications[${literal(keyed.key)}].apiKey = process.env.API_KEY;
`;
  const callback = `
import Client from ${literal(service.packageName)};

const client = Client.ApiClient.instance;
client.basePath = process.env.BASE_PATH ?? client.basePath;
${auth}
const api = new Client.${className}();
${values.map((line) => line.replaceAll(/new (\w+)\(/g, 'new Client.$1(')).join('\n')}
${optionsExample(operation)}
api.${operation.methodName}(${[call, 'opts'].filter(Boolean).join(', ')}, (error, data, response) => {
  if (error) {
    console.error(error);
  } else {
    console.log(response.status, data);
  }
});`;
  const promise = `
import { ${names.join(', ')} } from ${literal(service.packageName)};

const api = new ${className}(new ApiClient(process.env.BASE_PATH));
${values.join('\n')}

try {
  const data = await api.${operation.methodName}(${call});
  console.log(data);
} catch (error) {
  console.error(error);
}`;
  return { callback, promise };
}

/** Optional parameters with their examples. */
function optionsExample(operation: Operation): string {
  const members = operation.parameters
    .filter((parameter) => !parameter.required)
    .map((parameter) => `${parameter.argument}: ${literal(exampleOf(parameter))},`);
  if (members.length === 0) return 'const opts = {};';
  return `const opts = {\n// All optional, as are signal, timeout, deadline and maxAttempts.\n${members.join('\n')}\n};`;
}

function models(required: readonly RequiredArgument[]): string[] {
  return required.flatMap(({ source }) =>
    source.type.kind === 'model' && !('in' in source) ? [source.type.name] : [],
  );
}

function valueCode({ argument, source }: RequiredArgument): string {
  if ('in' in source) {
    if (source.sensitive && source.in === 'header') return `process.env.${constantCase(argument)}`;
    return literal(exampleOf(source));
  }
  const members = literal(source.example ?? {});
  return source.type.kind === 'model' ? `new ${source.type.name}(${members})` : members;
}

function exampleOf(parameter: Parameter): unknown {
  if (parameter.example !== undefined) return parameter.example;
  return parameter.type.kind === 'number' ? 1 : parameter.type.kind === 'boolean' ? true : 'text';
}

/** `xAmzBearer` → `X_AMZ_BEARER`. */
function constantCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}
