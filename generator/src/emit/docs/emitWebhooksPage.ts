import type { IncomingRequest, IncomingRequests, Service } from '../../ir/index.js';
import { literal } from '../code/code.js';
import { modelsOf } from '../code/modelsOf.js';
import type { GeneratedFile } from '../GeneratedFile.js';
import { codeBlock, page, table } from './markdown.js';
import { typeText } from './typeText.js';

/** The page about the requests that the service sends. */
export function emitWebhooksPage(service: Service): GeneratedFile[] {
  const { webhooks, callbacks } = service;
  const { typesName } = webhooks ?? callbacks ?? {};
  if (typesName === undefined) return [];
  return [
    {
      path: `docs/${typesName}.md`,
      content: page(
        `# ${webhooks === undefined ? 'Callbacks' : 'Webhooks'}`,
        'The service sends these requests to your server. The package has types for their bodies; receiving them is up to you.',
        ...exampleOf(service),
        webhooks && webhookTable(webhooks),
        ...(webhooks && callbacks ? ['## Callbacks'] : []),
        callbacks && callbackTable(callbacks),
      ),
    },
  ];
}

/** Decodes a body, if one of them is an object model. */
function exampleOf(service: Service): string[] {
  const requests = [service.webhooks, service.callbacks].flatMap((it) => it?.requests ?? []);
  const models = modelsOf(service);
  const model = requests
    .flatMap(({ type }) => (type?.kind === 'model' ? [models.get(type.name)] : []))
    .find((known) => known?.kind === 'object');
  if (model === undefined) return [];
  return [
    codeBlock(
      'js',
      `import { ${model.name} } from ${literal(service.packageName)};

function receive(body) {
  const data = ${model.name}.constructFromObject(JSON.parse(body));
  console.log(${model.name}.validate(data), data);
}`,
    ),
  ];
}

function webhookTable({ typesName, requests }: IncomingRequests): string {
  return table(
    ['Type', 'Method', 'Body', 'When'],
    requests.map((request) => [
      `\`${typesName}[${literal(request.name)}]\``,
      ...cells(request),
      request.description,
    ]),
  );
}

function callbackTable({ typesName, requests }: IncomingRequests): string {
  return table(
    ['Type', 'Method', 'Body', 'URL', 'When'],
    requests.map((request) => [
      `\`${typesName}[${literal(request.operation)}][${literal(request.name)}]\``,
      ...cells(request),
      `\`${request.url ?? ''}\``,
      request.description,
    ]),
  );
}

function cells({ httpMethod, type, mediaType }: IncomingRequest): string[] {
  const body = type === undefined ? 'none' : `${typeText(type)} (\`${mediaType ?? ''}\`)`;
  return [httpMethod, body];
}
