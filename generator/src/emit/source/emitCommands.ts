import type { GeneratedFile } from '../GeneratedFile.js';
import type { Operation, Pagination, Parameter, RequestBody, Service } from '../../ir/index.js';
import { boundsText } from '../code/boundsText.js';
import { camelCase, docComment, literal, objectLiteral, propertyName } from '../code/code.js';
import { Imports } from '../code/Imports.js';
import { dataType, defaultAnswers, importStreams } from '../code/answers.js';
import { hasOpenEnum } from '../code/hasOpenEnum.js';
import { typeCode } from '../code/typeCode.js';

/**
 * One command class per operation, the aggregated class with a method for each, the paginators, and
 * a file that exports all of them. Empty for a service without `x-callback-client-name`.
 */
export function emitCommands(service: Service): GeneratedFile[] {
  const { clientName } = service;
  if (clientName === undefined) return [];
  const { operations } = service;
  const paginated = operations.filter(isPaginated);
  return [
    ...operations.map((operation) => ({
      path: `src/commands/${commandName(operation)}.ts`,
      content: commandCode(operation, service),
    })),
    ...paginated.map((operation) => ({
      path: `src/commands/${paginatorName(operation)}.ts`,
      content: paginatorCode(operation),
    })),
    {
      path: `src/commands/${clientName}.ts`,
      content: aggregatedCode(clientName, operations, service),
    },
    { path: 'src/commands/serviceTypes.ts', content: serviceTypesCode(operations) },
    { path: 'src/commands/index.ts', content: indexCode(clientName, operations, service) },
  ];
}

type PaginatedOperation = Operation & { readonly pagination: Pagination };

function isPaginated(operation: Operation): operation is PaginatedOperation {
  return operation.pagination !== undefined;
}

function commandCode(operation: Operation, service: Service): string {
  const name = commandName(operation);
  const imports = new Imports();
  imports.value('Command', '../client/Command.js');
  imports.type('InputOf', '../client/Command.js');
  imports.type('OutputOf', '../client/Command.js');
  imports.type('Operation', '../runtime/operation/Operation.js');
  imports.type('MetadataBearer', '../runtime/response/ResponseMetadata.js');
  const use = (model: string): void => {
    imports.type(model, '../model/index.js');
  };
  const { body, result, idempotencyToken } = operation;
  const filled = idempotencyToken === undefined ? '' : `, ${literal(idempotencyToken)}`;
  const flattened = body?.type.kind === 'model' ? typeCode(body.type, use) : undefined;
  importStreams(result, imports);
  const data = dataType(defaultAnswers(result), use);
  const described = operation.answerChoice === undefined ? data : 'never';
  const outputs = result.type?.kind === 'model' ? `OutputOf<${data}>, ` : '';
  const members = operation.parameters.flatMap((parameter) =>
    parameter.inputName === undefined ? [] : [memberCode(parameter.inputName, parameter, use)],
  );
  if (body !== undefined && flattened === undefined) {
    members.push(memberCode(body.argument, body, use));
  }
  const known = service.exceptions.map((exception) => exception.name);
  const thrown = operation.errors
    .flatMap(({ exception }) => exception ?? [])
    .filter((exception) => known.includes(exception));
  const throws = thrown.length === 0 ? 'ServiceException' : thrown.join(', ');
  // Added last, because printing the types determines which names are needed.
  imports.value(operation.methodName, '../service/operations.js');
  return `${printUsed(imports, { InputOf: flattened !== undefined, OutputOf: outputs !== '' })}

${docComment(
  `The input of {@link ${name}}.`,
  takesOpenEnum(operation, service)
    ? 'Enum members accept the listed values. For a newer value, write `value as string as` and the type of the enum.'
    : undefined,
)}export interface ${name}Input ${flattened === undefined ? '' : `extends InputOf<${flattened}${filled}>`} {
${members.join('\n\n')}
}

${docComment(
  `The output of {@link ${name}}.`,
  result.type !== undefined && hasOpenEnum(result.type, service)
    ? 'Enum members list the known values, and newer ones are passed on unchanged. Give each `switch` a `default`, and cast with `as string` to compare with a value that is not listed.'
    : undefined,
)}export interface ${name}Output extends ${outputs}MetadataBearer {}

${docComment(
  operation.summary,
  operation.description,
  `\`${operation.httpMethod} ${operation.path}\``,
  `@throws ${throws === 'ServiceException' ? throws : `${throws}, or another ServiceException`}; ConnectionError, TimeoutError, AbortError or ResponseParseError; TypeError if a required member is missing.`,
  operation.deprecated ? '@deprecated' : undefined,
)}export class ${name} extends Command<${name}Input, ${name}Output> {
  /** @internal */
  override get operation(): Operation<${described}> {
    return ${operation.methodName};
  }
}
${requestAlias(operation, service)}`;
}

/** Whether the input of an operation has an open enum. */
function takesOpenEnum({ body, parameters }: Operation, service: Service): boolean {
  const types = [...parameters.filter(({ inputName }) => inputName !== undefined), body];
  return types.some((source) => source && hasOpenEnum(source.type, service));
}

/** An alias of the input, with the name of a request. */
function requestAlias(operation: Operation, service: Service): string {
  const request = requestName(operation, service);
  if (request === undefined) return '';
  const command = commandName(operation);
  return `
/** The input of {@link ${command}}, under another name. */
export type ${request} = ${command}Input;
`;
}

/** Prints the imports without the names that are not used. */
function printUsed(imports: Imports, used: Readonly<Record<string, boolean>>): string {
  return Object.entries(used)
    .filter(([, isUsed]) => !isUsed)
    .reduce((code, [name]) => code.replace(`, type ${name}`, ''), imports.print());
}

function memberCode(
  name: string,
  source: Parameter | RequestBody,
  use: (model: string) => void,
): string {
  const bounds = boundsText(source.type);
  const comment = docComment(source.description, bounds && `${capitalized(bounds)}.`);
  const optional = source.required ? '' : '?';
  return `${comment}${propertyName(name)}${optional}: ${typeCode(source.type, use)} | undefined;`;
}

function paginatorCode(operation: PaginatedOperation): string {
  const { pagination, methodName } = operation;
  const name = paginatorName(operation);
  const command = commandName(operation);
  const imports = new Imports();
  imports.value('paginate', '../client/paginate.js');
  imports.type('PaginationConfiguration', '../client/paginate.js');
  imports.type('Paginator', '../client/paginate.js');
  imports.type('SendOptions', '../client/SendOptions.js');
  imports.value(command, `./${command}.js`);
  imports.type(`${command}Input`, `./${command}.js`);
  imports.type(`${command}Output`, `./${command}.js`);
  const members = objectLiteral({
    inputToken: literal(pagination.inputToken),
    outputToken: literal(pagination.outputToken),
    pageSize: pagination.pageSize === undefined ? undefined : literal(pagination.pageSize),
  });
  return `${imports.print()}

${docComment(
  `Iterates over all pages of \`${methodName}\`. Each page is fetched when it is requested.`,
  `@param config - the client and the options of the paginator, see {@link PaginationConfiguration}.\n@param input - the input of every page's command. The paginator sets ${pagination.inputToken}.\n@param options - the options of every page's call.\n\n@example\nfor await (const page of ${name}({ client }, input)) console.log(page);`,
)}export function ${name}(
  config: PaginationConfiguration<${command}>,
  input: ${command}Input,
  options?: SendOptions,
): Paginator<${command}Output> {
  return paginate(config, input, ${command}, ${members}, options);
}
`;
}

function aggregatedCode(
  clientName: string,
  operations: readonly Operation[],
  service: Service,
): string {
  const client = `${clientName}Client`;
  const imports = new Imports();
  imports.value(client, `../client/${client}.js`);
  imports.type('SendCallback', '../client/SendOptions.js');
  imports.type('SendOptions', '../client/SendOptions.js');
  const methods = operations.map((operation) => methodCode(operation, imports));
  const paginators = operations.filter(isPaginated).map((operation) => {
    const name = paginatorName(operation);
    const command = commandName(operation);
    imports.value(name, `./${name}.js`);
    imports.type('PaginationConfiguration', '../client/paginate.js');
    imports.type('Paginator', '../client/paginate.js');
    return `${docComment(`Iterates over all pages of \`${operation.methodName}\`. Each page is fetched when it is requested.`)}${name}(
  args: ${command}Input,
  config: Omit<PaginationConfiguration<${command}>, 'client'> = {},
): Paginator<${command}Output> {
  return ${name}({ ...config, client: this }, args);
}`;
  });
  return `${imports.print()}

${docComment(
  service.summary || service.title,
  `\`${client}\` with one method per operation. For a smaller bundle, use \`${client}\` and only the commands that you need.`,
)}export class ${clientName} extends ${client} {
${[...methods, ...paginators].join('\n\n')}
}
`;
}

function methodCode(operation: Operation, imports: Imports): string {
  const command = commandName(operation);
  const { methodName, summary, deprecated } = operation;
  const output = `${command}Output`;
  const input = `${command}Input`;
  imports.value(command, `./${command}.js`);
  imports.type(`${command}Input`, `./${command}.js`);
  imports.type(output, `./${command}.js`);
  const comment = docComment(summary, `@see ${command}`, deprecated ? '@deprecated' : undefined);
  return `${comment}${methodName}(args: ${input}, callback: SendCallback<${output}>): void;
  ${comment}${methodName}(args: ${input}, options?: SendOptions): Promise<${output}>;
  ${comment}${methodName}(args: ${input}, options: SendOptions, callback: SendCallback<${output}>): void;
  ${methodName}(
    args: ${input},
    options?: SendOptions | SendCallback<${output}>,
    callback?: SendCallback<${output}>,
  ): Promise<${output}> | undefined {
    return this.send(new ${command}(args), options, callback);
  }`;
}

/** The types for the input and the output of any command. */
function serviceTypesCode(operations: readonly Operation[]): string {
  const imports = new Imports();
  const union = (kind: 'Input' | 'Output'): string =>
    operations
      .map((operation) => {
        const name = commandName(operation);
        imports.type(`${name}${kind}`, `./${name}.js`);
        return `${name}${kind}`;
      })
      .join(' | ');
  const types = `/** The input of any command. */
export type ServiceInputTypes = ${union('Input')};

/** The output of any command. */
export type ServiceOutputTypes = ${union('Output')};
`;
  return `${imports.print()}\n\n${types}`;
}

function indexCode(clientName: string, operations: readonly Operation[], service: Service): string {
  return [
    `export { ${clientName} } from './${clientName}.js';`,
    ...operations.map((operation) => {
      const name = commandName(operation);
      const request = requestName(operation, service);
      const types = [`${name}Input`, `${name}Output`, ...(request === undefined ? [] : [request])];
      return `export { ${name}, ${types.map((type) => `type ${type}`).join(', ')} } from './${name}.js';`;
    }),
    ...operations.filter(isPaginated).map((operation) => {
      const name = paginatorName(operation);
      return `export { ${name} } from './${name}.js';`;
    }),
    `export type { ServiceInputTypes, ServiceOutputTypes } from './serviceTypes.js';`,
  ].join('\n');
}

/** `DescribeViewRequest`, for an operation without a body, which has no such model. */
function requestName(operation: Operation, { models }: Service): string | undefined {
  const name = `${capitalized(operation.methodName)}Request`;
  return operation.body !== undefined || models.some((model) => model.name === name)
    ? undefined
    : name;
}

/** `SendMessageCommand`. */
export function commandName({ methodName }: Operation): string {
  return `${capitalized(methodName)}Command`;
}

/** `paginateGetTranscript`. */
function paginatorName({ methodName }: Operation): string {
  return camelCase(`paginate${capitalized(methodName)}`);
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
