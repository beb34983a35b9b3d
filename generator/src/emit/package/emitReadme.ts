import type { AuthScheme, Operation, Service } from '../../ir/index.js';
import { literal } from '../code/code.js';
import { anchor, codeBlock, page, table } from '../docs/markdown.js';
import { styleExamples } from '../docs/styleExamples.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { defaultUrl } from '../source/emitHostSettings.js';

/** The README of a package. */
export function emitReadme(service: Service): GeneratedFile {
  return {
    path: 'README.md',
    content: page(
      `# ${service.packageName}`,
      service.description || service.summary || `A client for ${service.title}.`,
      '## Install',
      codeBlock('sh', `npm install ${service.packageName}`),
      ...firstCall(service),
      ...baseUrl(service),
      ...authentication(service),
      '## Errors',
      errors(service),
      '## Operations',
      operationTable(service),
      ...incoming(service),
      ...license(service),
    ),
  };
}

function incoming({ webhooks, callbacks }: Service): string[] {
  const { typesName } = webhooks ?? callbacks ?? {};
  if (typesName === undefined) return [];
  return [
    `## ${webhooks === undefined ? 'Callbacks' : 'Webhooks'}`,
    `The types of the requests that the service sends to your server are in [${typesName}](docs/${typesName}.md).`,
  ];
}

function firstCall(service: Service): string[] {
  const [first] = service.apis;
  const operation = first?.operations.find(({ httpMethod }) => httpMethod === 'GET');
  const shown = operation ?? first?.operations[0];
  if (first === undefined || shown === undefined) return [];
  const { promise, callback } = styleExamples(shown, first.className, service);
  const settings = settingsFor(shown, service);
  return [
    '## A first call',
    ...(settings.length === 0
      ? []
      : [
          'Configure the client once:',
          codeBlock(
            'js',
            `import { ApiClient } from ${literal(service.packageName)};\n\n${settings.join('\n')}`,
          ),
        ]),
    'Without a callback, a method returns a promise of the data:',
    codeBlock('js', promise),
    'With a callback as its last argument, it returns a handle with `abort()`:',
    codeBlock('js', callback),
    `\`${shown.methodName}WithHttpInfo\` also returns the status and headers of the response. Every call accepts the options \`signal\`, \`timeout\`, \`deadline\` and \`maxAttempts\`.`,
  ];
}

/** The settings without which the operation cannot be called, as code. */
function settingsFor({ security }: Operation, service: Service): string[] {
  const client = 'ApiClient.instance';
  const isKnown = defaultUrl(service.servers[0]) !== undefined;
  const keys = security[0]?.map(({ key }) => key) ?? [];
  return [
    ...(isKnown ? [] : [`${client}.basePath = process.env.BASE_PATH;`]),
    ...service.authSchemes
      .filter(({ key }) => keys.includes(key))
      .flatMap((scheme) =>
        secretsOf(scheme).map(
          ([setting, variable]) =>
            `${client}.${pathOf(scheme)}.${setting} = process.env.${variable};`,
        ),
      ),
  ];
}

function baseUrl(service: Service): string[] {
  const url = defaultUrl(service.servers[0]);
  return [
    '## Base URL',
    url === undefined
      ? "The OpenAPI document lists no server, so set the base URL first: `new ApiClient('https://api.example.com')`, or `ApiClient.instance.basePath`."
      : `By default, requests go to \`${url}\`. For another one, use \`new ApiClient('https://api.example.com')\`, or set \`ApiClient.instance.basePath\`.`,
  ];
}

function authentication(service: Service): string[] {
  if (service.authSchemes.length === 0) return [];
  return [
    '## Authentication',
    'Set your credentials on `ApiClient.instance.authentications`, or on those of your own client. A secret may also be a function that returns a string or a promise of one. It is called for every call.',
    table(
      ['Setting', 'How it is sent', 'What it is'],
      service.authSchemes.map((scheme) => [settingOf(scheme), sentAs(scheme), scheme.description]),
    ),
  ];
}

function settingOf(scheme: AuthScheme): string {
  const [first, second] = secretsOf(scheme);
  if (first === undefined) return 'none';
  const setting = `\`${pathOf(scheme)}.${first[0]}\``;
  return second === undefined ? setting : `${setting} and \`.${second[0]}\``;
}

/** Where a client has the settings of a scheme. */
function pathOf({ key }: AuthScheme): string {
  return `authentications${/^[a-z_$][\w$]*$/i.test(key) ? `.${key}` : `[${literal(key)}]`}`;
}

/** The names of a scheme's secrets, and the environment variables that have them in examples. */
function secretsOf({
  kind,
}: AuthScheme): readonly (readonly [setting: string, variable: string])[] {
  switch (kind) {
    case 'apiKey':
      return [['apiKey', 'API_KEY']];
    case 'basic':
      return [
        ['username', 'API_USERNAME'],
        ['password', 'API_PASSWORD'],
      ];
    case 'bearer':
      return [['accessToken', 'ACCESS_TOKEN']];
    case 'unsupported':
      return [];
  }
}

function sentAs(scheme: AuthScheme): string {
  switch (scheme.kind) {
    case 'apiKey':
      return `${scheme.in} \`${scheme.name}\``;
    case 'basic':
      return '`Authorization: Basic …`';
    case 'bearer':
      return `\`Authorization: ${scheme.scheme} …\``;
    case 'unsupported':
      return 'Not supported. Use an interceptor or an agent.';
  }
}

function errors({ operations }: Service): string {
  const names = operations.flatMap((operation) =>
    operation.errors.flatMap(({ errorClass, exception }) => errorClass ?? exception ?? []),
  );
  const classes = [...new Set(names)].sort().map((name) => `\`${name}\``);
  const declared =
    classes.length === 0
      ? ''
      : `
  - ${classes.join(', ')}: the OpenAPI document describes the body, and \`error.data\` is the decoded body.`;
  return `A failed call throws one of these subclasses of \`ApiError\`:

- \`ServiceException\`: the response has a status other than 2xx. See \`error.status\` and \`error.response.body\`.${declared}
- \`ConnectionError\`, \`TimeoutError\`, \`AbortError\`: there is no complete response.
- \`ResponseParseError\`: the body of the response cannot be parsed.

Transient failures are retried, up to three attempts, if a retry is safe.`;
}

function operationTable(service: Service): string {
  const row = (operation: Operation, className: string): string[] => [
    `[${className}.${operation.methodName}](docs/${className}.md#${anchor(operation.methodName)})`,
    `\`${operation.httpMethod} ${operation.path}\``,
    operation.summary,
  ];
  return table(
    ['Method', 'HTTP request', 'What it does'],
    service.apis.flatMap(({ className, operations }) =>
      operations.map((operation) => row(operation, className)),
    ),
  );
}

function license({ provenance: { licenseName, licenseUrl } }: Service): string[] {
  const name = licenseName && (licenseUrl ? `[${licenseName}](${licenseUrl})` : licenseName);
  return [
    '## License',
    [
      name && `The API is described under ${name}.`,
      'The files under `src/runtime` come from openapi-callback-client, under Apache-2.0.',
    ]
      .filter(Boolean)
      .join(' '),
  ];
}
