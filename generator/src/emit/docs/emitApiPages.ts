import type { GeneratedFile } from '../GeneratedFile.js';
import type {
  Api,
  ErrorResponse,
  MediaChoice,
  Operation,
  Result,
  SecurityRequirement,
  Service,
} from '../../ir/index.js';
import { optionalArguments, requiredArguments } from '../source/emitApis.js';
import { boundsText } from '../code/boundsText.js';
import { answerMediaTypes, dataType, defaultAnswers } from '../code/answers.js';
import { defaultUrl } from '../source/emitHostSettings.js';
import { operationExample } from './operationExample.js';
import { styleExamples } from './styleExamples.js';
import { anchor, codeBlock, page, table } from './markdown.js';
import { typeText } from './typeText.js';

/** One page per API class. */
export function emitApiPages(service: Service): GeneratedFile[] {
  return service.apis.map((api) => ({
    path: `docs/${api.className}.md`,
    content: apiPage(api, service),
  }));
}

function apiPage(api: Api, service: Service): string {
  const url = defaultUrl(service.servers[0]);
  return page(
    `# ${api.className}`,
    api.description || service.description || service.summary,
    `Paths are relative to the base path of the [ApiClient](../README.md)${url === undefined ? '' : `, by default \`${url}\``}.`,
    table(
      ['Method', 'HTTP request', 'What it does'],
      api.operations.map((operation) => [
        `[**${operation.methodName}**](#${anchor(operation.methodName)})`,
        `\`${operation.httpMethod} ${operation.path}\``,
        operation.summary,
      ]),
    ),
    ...api.operations.map((operation) => operationSection(operation, api, service)),
  );
}

function operationSection(operation: Operation, api: Api, service: Service): string {
  const { methodName, httpMethod, path, body, result } = operation;
  const accepted = [...new Set(defaultAnswers(result).flatMap(({ mediaType }) => mediaType ?? []))];
  const styles = styleExamples(operation, api.className, service);
  return page(
    `## ${methodName}`,
    operation.deprecated ? '**Deprecated.**' : '',
    operation.summary,
    operation.description,
    'With `await`:',
    codeBlock('js', styles.promise),
    'With a callback:',
    codeBlock('js', styles.callback),
    ...(styles.command === undefined ? [] : ['As a command:', codeBlock('js', styles.command)]),
    '### Signatures',
    codeBlock('ts', signatures(operation)),
    '### Parameters',
    parameterTable(operation),
    ...(optionalArguments(operation).length === 0
      ? []
      : [
          'A call with all options:',
          codeBlock('js', operationExample(operation, api.className, service)),
        ]),
    '### Result',
    resultText(result),
    ...headersText(operation),
    '### Errors',
    errorTable(operation.errors, service),
    'Every call can also fail with a ConnectionError, TimeoutError, AbortError or ResponseParseError. Any other response that is not 2xx is a ServiceException with the name `UnknownError`.',
    '### Authorization',
    authorization(operation),
    '### HTTP request',
    [
      `- \`${httpMethod} ${path}\``,
      body === undefined ? '' : `- Content-Type: \`${body.mediaType}\``,
      accepted.length === 0 ? '' : `- Accept: \`${accepted.join(', ')}\``,
      `- Safe to retry: ${repeatable(operation)}`,
    ]
      .filter(Boolean)
      .join('\n'),
  ).trimEnd();
}

/** What a call returns: in a table if that depends on the status or the media type. */
function resultText(result: Result): string {
  const { type, description, others } = result;
  const data = ({ type: own, encoding }: Result): string => {
    if (own === undefined) return 'no data';
    const text = typeText(own);
    if (encoding === 'events') return `a stream of events, with data: ${text}`;
    return encoding === 'lines' ? `a stream of ${text}` : text;
  };
  if (others.length === 0)
    return `${type === undefined ? 'No data' : data(result)}. ${description}`;
  return table(
    ['Status', 'Media type', 'Data', 'When'],
    [result, ...others].map((it) => [
      it.status,
      it.mediaType === undefined ? '' : `\`${it.mediaType}\``,
      data(it),
      it.description,
    ]),
  );
}

/** The headers that responses declare. */
function headersText({ methodName, headers }: Operation): string[] {
  if (headers.length === 0) return [];
  return [
    '### Response headers',
    `\`${methodName}WithHttpInfo\` returns them as \`headers\`. A header that the response does not have is undefined, and so is one that a browser hides from other origins.`,
    table(
      ['Member', 'Header', 'Type', 'Description'],
      headers.map(({ member, name, type, description }) => [
        `**${member}**`,
        `\`${name}\``,
        typeText(type),
        description,
      ]),
    ),
  ];
}

/** The options that choose media types. */
function choiceRows({ body, bodyChoice, result, answerChoice }: Operation): string[][] {
  const bodies = [body, ...(body?.others ?? [])].flatMap((it) => it?.mediaType ?? []);
  const row = (choice: MediaChoice | undefined, types: readonly string[], what: string) => {
    const [first, ...others] = types.map((type) => `\`${type}\``);
    if (choice === undefined || first === undefined) return [];
    const text = `The media type ${what}: ${first} (default) or ${others.join(' or ')}.`;
    return [[`opts.${choice.option}`, 'string', '', text]];
  };
  return [
    ...row(bodyChoice, bodies, 'of the body. The type of the body depends on it'),
    ...row(
      answerChoice,
      answerMediaTypes(result),
      'that is asked for. The type of the data depends on it',
    ),
  ];
}

function signatures(operation: Operation): string {
  const { methodName } = operation;
  const data = dataType(defaultAnswers(operation.result), () => undefined);
  const head = requiredArguments(operation)
    .map(({ argument }) => `${argument}, `)
    .join('');
  return `${methodName}(${head}opts?): Promise<${data}>
${methodName}(${head}opts?, callback: (error, data: ${data}, response) => void): CallHandle
${methodName}WithHttpInfo(${head}opts?): Promise<{ data: ${data}, response${operation.headers.length > 0 ? ', headers' : ''} }>`;
}

function parameterTable(operation: Operation): string {
  const required = requiredArguments(operation).map(({ argument, description, source }) => [
    `**${argument}**`,
    typeText(source.type),
    boundsText(source.type),
    `${description || 'The request body.'}${'authScheme' in source && source.authScheme !== undefined ? ` If it is \`null\`, \`authentications.${source.authScheme}\` is used.` : ''}`,
  ]);
  const optional = optionalArguments(operation).map(({ argument, description, type }) => [
    `opts.${argument}`,
    typeText(type),
    boundsText(type),
    description,
  ]);
  return table(
    ['Name', 'Type', 'Bounds', 'Description'],
    [
      ...required,
      ...optional,
      ...choiceRows(operation),
      [
        'opts',
        `\`${operation.optionsName}\``,
        '',
        'Options that every call accepts: `signal`, `timeout` (ms), `deadline` (ms) and `maxAttempts`.',
      ],
    ],
  );
}

function errorTable(errors: readonly ErrorResponse[], service: Service): string {
  const members = new Map(service.exceptions.map((exception) => [exception.name, exception]));
  return table(
    ['Status', 'Error', 'When'],
    errors.map(({ status, exception, description }) => [
      status,
      exception === undefined || !members.has(exception)
        ? 'ServiceException'
        : `[${exception}](exceptions.md#${anchor(exception)})`,
      description,
    ]),
  );
}

function authorization({ security, parameters }: Operation): string {
  if (security.flat().length === 0) return 'None.';
  const nameOf = ({ key, scopes }: SecurityRequirement): string => {
    const argument = parameters.find(({ authScheme }) => authScheme === key)?.argument;
    const setting = `\`authentications${/^[\w$]+$/.test(key) ? `.${key}` : `['${key}']`}\``;
    const name = argument === undefined ? setting : `\`${argument}\` (or ${setting})`;
    return scopes.length === 0
      ? name
      : `${name} for ${scopes.map((scope) => `\`${scope}\``).join(', ')}`;
  };
  const alternatives = security.map((requirements) =>
    requirements.length === 0 ? 'nothing' : requirements.map(nameOf).join(' and '),
  );
  const [only, ...others] = alternatives;
  if (others.length === 0) return `${only ?? ''}.`;
  const intro =
    'One of these; of those that are set completely, the one with the most parts is used:';
  return [intro, '', ...alternatives.map((alternative) => `- ${alternative}`)].join('\n');
}

function repeatable({ retry, idempotencyToken, body }: Operation): string {
  switch (retry) {
    case 'read-only':
      return 'always, because it only reads';
    case 'repeatable':
      return 'always, because repeating it changes nothing';
    case 'client-token':
      return `with the same \`${idempotencyToken ?? 'token'}\`, which the client fills in with a UUID if \`${body?.argument ?? 'the body'}\` has none`;
    case 'unsafe':
      return 'only if the service certainly did not apply the request';
  }
}
