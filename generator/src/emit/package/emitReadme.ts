import type { AuthScheme, Operation, Service } from '../../ir/index.js';
import { literal } from '../code/code.js';
import { operationExamples } from '../docs/operationExamples.js';
import { anchor, codeBlock, page, table } from '../docs/markdown.js';
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
      ERRORS,
      '## Operations',
      operationTable(service),
      ...license(service),
    ),
  };
}

function firstCall(service: Service): string[] {
  const [first] = service.apis;
  const operation = first?.operations.find(({ httpMethod }) => httpMethod === 'GET');
  const shown = operation ?? first?.operations[0];
  if (first === undefined || shown === undefined) return [];
  const { promise, callback } = operationExamples(shown, first.className, service);
  return [
    '## A first call',
    'Without a callback, a method returns a promise of the data:',
    codeBlock('js', promise),
    'With a callback as its last argument, it returns a handle with `abort()`:',
    codeBlock('js', callback),
    `\`${shown.methodName}WithHttpInfo\` also returns the status and headers of the response. Every call accepts the options \`signal\`, \`timeout\`, \`deadline\` and \`maxAttempts\`.`,
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

function settingOf({ key, kind }: AuthScheme): string {
  const name = /^[\w$]+$/.test(key) ? `.${key}` : `[${literal(key)}]`;
  switch (kind) {
    case 'apiKey':
      return `\`authentications${name}.apiKey\``;
    case 'basic':
      return `\`authentications${name}.username\` and \`.password\``;
    case 'bearer':
      return `\`authentications${name}.accessToken\``;
    case 'unsupported':
      return 'none';
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

const ERRORS = `A failed call throws one of these subclasses of \`ApiError\`:

- \`ServiceException\`: the response has a status other than 2xx. See \`error.status\` and \`error.response.body\`.
- \`ConnectionError\`, \`TimeoutError\`, \`AbortError\`: there is no complete response.
- \`ResponseParseError\`: the body of the response cannot be parsed.

Transient failures are retried, up to three attempts, if a retry is safe.`;

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
