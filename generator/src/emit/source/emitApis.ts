import type { GeneratedFile } from '../GeneratedFile.js';
import type { Api, Model, Operation, Parameter, RequestBody, Service } from '../../ir/index.js';
import { boundsText } from '../code/boundsText.js';
import { docComment, propertyName } from '../code/code.js';
import { dataType, defaultAnswers, importStreams } from '../code/answers.js';
import { Imports } from '../code/Imports.js';
import {
  bodyType,
  chosenDataType,
  choiceInterfaces,
  choiceOptions,
  typeArguments,
  typeParameters,
  type MediaTypes,
} from './mediaChoices.js';
import { holdsConverted } from '../code/conversions.js';
import { modelsOf } from '../code/modelsOf.js';
import { headersConstant } from './emitResponseHeaders.js';
import { classesCode } from '../code/modelsIn.js';
import { typeCode, type UseType } from '../code/typeCode.js';

/**
 * One class per tag with the operations as its methods, their options, and a file that exports
 * everything.
 */
export function emitApis(service: Service): GeneratedFile[] {
  const names = service.apis.map(({ className }) => className);
  const options = service.operations.flatMap(({ optionsName, bodyChoice, answerChoice }) => [
    optionsName,
    ...[bodyChoice, answerChoice].flatMap((choice) => choice?.typesName ?? []),
  ]);
  const headers = service.operations.flatMap(({ headersName }) => headersName ?? []);
  return [
    ...service.apis.flatMap((api) => [
      { path: `src/api/${api.className}.ts`, content: apiCode(api, service) },
      { path: `src/api/${baseName(api)}.ts`, content: apiBaseCode(api, service) },
    ]),
    { path: 'src/api/methodOptions.ts', content: optionsCode(service) },
    {
      path: 'src/api/index.ts',
      content: [
        ...names.map((name) => `export { ${name} } from './${name}.js';`),
        options.length > 0
          ? `export type { ${options.join(', ')} } from './methodOptions.js';`
          : '',
        headers.length > 0
          ? `export type { ${headers.join(', ')} } from '../service/responseHeaders.js';`
          : '',
      ].join('\n'),
    },
  ];
}

/** Only this class imports ApiClient as a value, and the platform with it. */
function apiCode(api: Api, service: Service): string {
  const imports = new Imports();
  imports.value('ApiClient', '../ApiClient.js');
  imports.value(baseName(api), `./${baseName(api)}.js`);
  return `${imports.print()}

${docComment(api.description || service.summary || service.title, `Without a callback, methods return a promise of the data. With a callback \`(error, data, response)\` as the last argument, they return a handle with \`abort()\`.`, exampleText(api))}export class ${api.className} extends ${baseName(api)} {
  /**
   * Creates the API.
   *
   * @param apiClient - the client that makes the calls, by default the current \`ApiClient.instance\`.
   * @throws TypeError if it is not an ApiClient.
   */
  constructor(apiClient?: ApiClient | null) {
    super(apiClient ?? ApiClient.instance);
  }
}
`;
}

/** An example in promise style. */
function exampleText({ className, operations }: Api): string {
  const shown = operations.find(({ httpMethod }) => httpMethod === 'GET') ?? operations[0];
  if (shown === undefined) return '';
  const values = requiredArguments(shown).map(({ argument }) => argument);
  return `@example\nconst api = new ${className}();\nconst data = await api.${shown.methodName}(${values.join(', ')});`;
}

function baseName({ className }: Api): string {
  return `${className}Base`;
}

function apiBaseCode(api: Api, service: Service): string {
  const imports = new Imports();
  imports.type('ApiClient', '../ApiClient.js');
  imports.value('checkCaller', '../runtime/call/invoke.js');
  if (api.operations.length > 0) {
    imports.value('invoke', '../runtime/call/invoke.js');
    imports.type('Callback', '../runtime/call/invoke.js');
    imports.type('CallHandle', '../runtime/call/invoke.js');
  }
  const methods = api.operations.map((operation) => methodsCode(operation, service, imports));
  return `${imports.print()}
${api.operations.length > 0 ? "import * as operations from '../service/operations.js';" : ''}

/**
 * The methods of ${api.className}. They do not depend on the platform, but ApiClient does. A package for
 * several platforms therefore contains this class once, and ${api.className} once per platform.
 */
export class ${baseName(api)} {
  readonly apiClient: ApiClient;

  /** @internal */
  constructor(apiClient: ApiClient) {
    checkCaller('The apiClient of ${api.className}', apiClient);
    this.apiClient = apiClient;
  }

${methods.join('\n\n')}
}
`;
}

function methodsCode(operation: Operation, service: Service, imports: Imports): string {
  const { methodName, result, optionsName, bodyChoice, answerChoice, headersName } = operation;
  const models = modelsOf(service);
  const use = (model: string): void => {
    imports.type(model, '../model/index.js');
  };
  const hasChoice = bodyChoice !== undefined || answerChoice !== undefined;
  for (const choice of [bodyChoice, answerChoice]) {
    if (choice !== undefined) imports.type(choice.typesName, './methodOptions.js');
  }
  imports.type(optionsName, './methodOptions.js');
  importStreams(result, imports);
  if (hasChoice) imports.value('choosing', '../runtime/call/choosing.js');

  const required = requiredArguments(operation);
  /** The parameters before the options, with the body in a media type. */
  const head = (mediaType: MediaTypes): string =>
    required
      .map(({ argument, type, source }) => {
        const code = 'in' in source ? type(use) : bodyType(operation, mediaType, use);
        return `${argument}: ${code}, `;
      })
      .join('');
  const data = dataType(defaultAnswers(result), use);
  const chosen = chosenDataType(operation, 'chosen', use);
  const any = chosenDataType(operation, 'any', use);
  // The type of the descriptor, compatible with everything that the caller may choose.
  const described = answerChoice === undefined ? any : 'ChosenData';
  if (answerChoice !== undefined)
    imports.type('ChosenData', '../runtime/operation/MediaChoices.js');
  const generics = typeParameters(operation);
  const options = optionsName + typeArguments(operation, 'chosen');

  const caller = hasChoice ? 'choosing(this.apiClient)' : 'this.apiClient';
  const input = `{ ${required.map(({ argument }) => argument).join(', ')} }`;
  const last = decoderArgument(operation, models, imports);
  const call = `${caller}.call(operations.${methodName}, ${input}, opts${last})`;
  let withInfo = `DataAndResponse<${chosen}>`;
  if (headersName === undefined) imports.type('DataAndResponse', '../runtime/decode/readAnswer.js');
  else {
    withInfo = `WithHeaders<${chosen}, ${headersName}>`;
    imports.value('withHeaders', '../runtime/decode/withHeaders.js');
    imports.type('WithHeaders', '../runtime/decode/withHeaders.js');
    imports.value(headersConstant(operation), '../service/responseHeaders.js');
    imports.type(headersName, '../service/responseHeaders.js');
  }
  // Editors show the comment of the overload that is called. Only the first one has the
  // description.
  const comment = (...last: string[]): string => methodComment(operation, service, last);
  return `${comment(OPTS)}${methodName}${generics}(${head('chosen')}opts?: ${options} | null): Promise<${chosen}>;
  ${comment(CALLBACK)}${methodName}(${head('default')}callback: Callback<${data}>): CallHandle;
  ${comment(OPTS, CALLBACK)}${methodName}${generics}(${head('chosen')}opts: ${options} | null | undefined, callback: Callback<${chosen}>): CallHandle;
  ${methodName}(
    ${head('any')}opts?: ${optionsName}${typeArguments(operation, 'any')} | Callback<${described}> | null,
    callback?: Callback<${described}>,
  ): Promise<${any}> | CallHandle {
    return invoke(${caller}, operations.${methodName}, ${input}, opts, callback${last});
  }

  /** Like \`${methodName}\`, but also returns the status and headers of the response. */
  ${methodName}WithHttpInfo${generics}(${head('chosen')}opts?: ${options} | null): Promise<${withInfo}> {
    return ${headersName === undefined ? call : `withHeaders(${call}, ${headersConstant(operation)})`};
  }`;
}

/** The decoder for the models in the data, as the last argument of a call; empty if there are none. */
function decoderArgument(
  { result }: Operation,
  models: ReadonlyMap<string, Model>,
  imports: Imports,
): string {
  const types = [result, ...result.others].flatMap(({ type }) => type ?? []);
  const classes = classesCode(types, models, imports, (model, isClass) =>
    isClass ? '../model/index.js' : `../model/${model}.js`,
  );
  const isConverted = types.some((type) => holdsConverted(type, models));
  const decoder = classes ?? (isConverted ? '[]' : undefined);
  if (decoder?.startsWith('[') !== true) return decoder === undefined ? '' : `, ${decoder}`;
  imports.value('decodeOneOf', '../runtime/model/decodeOneOf.js');
  return `, decodeOneOf(${decoder.slice(1, -1)})`;
}

const OPTS = '@param opts - Options of this call.';
const CALLBACK =
  '@param callback - Called once, with `(error, data, response)`.\n@returns a handle to abort the call.';

/** A positional argument of a method. */
export interface RequiredArgument {
  readonly argument: string;
  readonly description: string;
  readonly source: Parameter | RequestBody;
  readonly type: (use: UseType) => string;
}

/** The required parameters in the order of the description, then the body, if it is required. */
export function requiredArguments({ parameters, body }: Operation): RequiredArgument[] {
  const required = parameters
    .filter((parameter) => parameter.required)
    .map((parameter) => ({
      argument: parameter.argument,
      description: parameter.description,
      source: parameter,
      type: (use: UseType) =>
        parameter.authScheme === undefined
          ? typeCode(parameter.type, use)
          : `${typeCode(parameter.type, use)} | null | undefined`,
    }));
  if (!body?.required) return required;
  const { argument, description, type } = body;
  return [...required, { argument, description, source: body, type: (use) => typeCode(type, use) }];
}

function methodComment(operation: Operation, service: Service, last: readonly string[]): string {
  const { summary, description, httpMethod, path, deprecated } = operation;
  const parameters = requiredArguments(operation).map(({ argument, description: text, source }) => {
    const standIn =
      'authScheme' in source && source.authScheme !== undefined
        ? ` If it is \`null\` or \`undefined\`, \`authentications.${source.authScheme}\` is used.`
        : '';
    const bounds = boundsText(source.type);
    const parts = [text || modelDescription(source, service), bounds].filter(Boolean).map(sentence);
    return `@param ${argument} - ${parts.join(' ')}${standIn}`;
  });
  const known = service.exceptions.map(({ name }) => name);
  const thrown = operation.errors.flatMap(({ exception }) => exception ?? []);
  const throws = thrown.filter((name) => known.includes(name)).join(', ');
  return docComment(
    summary,
    last.includes(CALLBACK) ? undefined : description,
    `\`${httpMethod} ${path}\``,
    [
      ...parameters,
      ...last,
      `@throws ${throws === '' ? 'ServiceException' : `${throws}, or another ServiceException`}; ConnectionError, TimeoutError, AbortError or ResponseParseError.`,
      deprecated ? '@deprecated' : '',
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

function optionsCode(service: Service): string {
  const imports = new Imports();
  imports.type('CallOptions', '../runtime/call/CallOptions.js');
  const use = (model: string): void => {
    imports.type(model, '../model/index.js');
  };
  const optionCode = (operation: Operation, option: OptionalArgument): string => {
    const { argument, description, type, deprecated, isBody } = option;
    const code = isBody ? bodyType(operation, 'chosen', use) : typeCode(type, use);
    return (
      docComment(description, boundsText(type), deprecated ? '@deprecated' : undefined) +
      `readonly ${propertyName(argument)}?: ${code} | undefined;`
    );
  };
  const membersOf = (operation: Operation): string[] => [
    ...choiceOptions(operation),
    ...optionalArguments(operation).map((option) => optionCode(operation, option)),
  ];
  // The types of choices, and of bodies that are chosen, are parameters of the operation's options.
  const parametersOf = (operation: Operation): string[] =>
    optionalArguments(operation)
      .filter(({ isBody }) => !isBody)
      .map((option) => optionCode(operation, option));
  const { operations } = service;
  for (const { result, answerChoice } of operations) {
    if (answerChoice !== undefined) importStreams(result, imports);
  }
  const common = commonTo(operations.map(parametersOf));
  const base = common.length === 0 ? 'CallOptions' : 'CommonParameters';
  const types = operations.flatMap((operation) => {
    const own = membersOf(operation).filter((member) => !common.includes(member));
    const comment = docComment(`Options of \`${operation.methodName}\`.`);
    const name = operation.optionsName + typeParameters(operation);
    return [
      ...choiceInterfaces(operation, use),
      own.length === 0
        ? `${comment}export type ${name} = ${base};`
        : `${comment}export interface ${name} extends ${base} {\n${own.join('\n')}\n}`,
    ];
  });
  if (common.length > 0) {
    types.unshift(
      `/** Options that every operation accepts. */\ninterface CommonParameters extends CallOptions {\n${common.join('\n')}\n}`,
    );
  }
  return `${imports.print()}\n\n${types.join('\n\n')}\n`;
}

/** The items that all lists have in common; empty if there is only one list. */
function commonTo(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  if (others.length === 0) return [];
  return first.filter((entry) => others.every((list) => list.includes(entry)));
}

interface OptionalArgument {
  readonly argument: string;
  readonly description: string;
  readonly type: Parameter['type'];
  readonly deprecated: boolean;
  readonly isBody: boolean;
}

/** Optional parameters, and an optional body, which are options of the method. */
export function optionalArguments({ parameters, body }: Operation): readonly OptionalArgument[] {
  const optional = parameters
    .filter((parameter) => !parameter.required)
    .map((parameter) => ({ ...parameter, isBody: false }));
  return body === undefined || body.required
    ? optional
    : [...optional, { ...body, deprecated: false, isBody: true }];
}

/** The description of a body's model, for bodies that have no description. */
function modelDescription({ type }: RequiredArgument['source'], service: Service): string {
  if (type.kind !== 'model') return '';
  return modelsOf(service).get(type.name)?.description ?? '';
}

function sentence(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  return /[.!?]$/.test(flat) ? flat : `${flat}.`;
}
