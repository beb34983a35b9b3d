import type { Operation, Parameter, RequestBody, Service } from '../../ir/index.js';
import { requiredArguments, type RequiredArgument } from '../source/emitApis.js';
import { literal } from '../code/code.js';
import { modelsOf } from '../code/modelsOf.js';
import { Sampler } from '../code/Sampler.js';

/**
 * A complete program that calls an operation with a callback. It runs unchanged: the base URL and
 * tokens come from the environment.
 */
export function operationExample(
  operation: Operation,
  className: string,
  service: Service,
): string {
  const required = requiredArguments(operation);
  const values = required.map(
    (argument) => `const ${argument.argument} = ${valueCode(argument, service)};`,
  );
  const call = required.map(({ argument }) => argument).join(', ');
  const auth = authCode(operation, service);
  return `
import Client from ${literal(service.packageName)};

const client = Client.ApiClient.instance;
client.basePath = process.env.BASE_PATH ?? client.basePath;
${auth}
const api = new Client.${className}();
${values.map((line) => line.replaceAll(/new (\w+)\(/g, 'new Client.$1(')).join('\n')}
${optionsExample(operation, service)}
api.${operation.methodName}(${[call, 'opts'].filter(Boolean).join(', ')}, (error, data, response) => {
  if (error) {
    console.error(error);
  } else {
    console.log(response.status, data);
  }
});`;
}

/** Sets the API key, if the operation takes one that is not an argument. */
function authCode({ parameters }: Operation, { authSchemes }: Service): string {
  const scheme = authSchemes.find(
    ({ key, kind }) =>
      kind === 'apiKey' && !parameters.some(({ authScheme }) => authScheme === key),
  );
  if (scheme === undefined) return '';
  const comment = scheme.description.replace(/\s+/g, ' ').trim();
  return `
${comment === '' ? '' : `// ${comment}\n`}client.authentications[${literal(scheme.key)}].apiKey = process.env.API_KEY;
`;
}

/** The optional parameters with their example values. */
function optionsExample(operation: Operation, service: Service): string {
  const members = operation.parameters
    .filter((parameter) => !parameter.required)
    .map((parameter) => `${parameter.argument}: ${literal(exampleOf(parameter, service))},`);
  if (members.length === 0) return 'const opts = {};';
  return `const opts = {\n// All optional, as are signal, timeout, deadline and maxAttempts.\n${members.join('\n')}\n};`;
}

function valueCode({ source }: RequiredArgument, service: Service): string {
  if ('in' in source) return parameterCode(source, service);
  const { type } = source;
  if (type.kind === 'binary') return 'new Blob([])';
  const members = literal(bodyExample(source, service));
  const model = type.kind === 'model' ? modelsOf(service).get(type.name) : undefined;
  return model?.kind === 'object' ? `new ${model.name}(${members})` : members;
}

/** A parameter's example value. A token comes from the environment. */
export function parameterCode(parameter: Parameter, service: Service): string {
  const { sensitive, in: place, inputName, argument } = parameter;
  if (sensitive && place === 'header') return `process.env.${constantCase(inputName ?? argument)}`;
  return literal(exampleOf(parameter, service));
}

/** The example of a body that is not binary. */
export function bodyExample({ example, type }: RequestBody, service: Service): unknown {
  return example ?? Sampler.of(service).sent(type) ?? {};
}

function exampleOf({ example, type }: Parameter, service: Service): unknown {
  return example ?? Sampler.of(service).value(type) ?? 'text';
}

/** `ConnectionToken` → `CONNECTION_TOKEN`. */
function constantCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}
