import type { IncomingRequest, IncomingRequests, Service } from '../../ir/index.js';
import { docComment, propertyName } from '../code/code.js';
import { Imports } from '../code/Imports.js';
import { typeCode } from '../code/typeCode.js';
import type { GeneratedFile } from '../GeneratedFile.js';

/** The types of the bodies of the requests that the service sends. */
export function emitWebhooks({ webhooks, callbacks }: Service): GeneratedFile[] {
  if (webhooks === undefined && callbacks === undefined) return [];
  const imports = new Imports();
  const codes = [
    webhooks && webhooksCode(webhooks, imports),
    callbacks && callbacksCode(callbacks, imports),
  ];
  const types = codes.filter((code) => code !== undefined).join('\n\n');
  return [{ path: 'src/service/webhooks.ts', content: `${imports.print()}\n\n${types}\n` }];
}

/** The names of the types. */
export function webhookTypes({ webhooks, callbacks }: Service): string[] {
  return [webhooks, callbacks].flatMap((incoming) => incoming?.typesName ?? []);
}

function webhooksCode({ typesName, requests }: IncomingRequests, imports: Imports): string {
  return `/** The bodies of the webhooks that the service calls, by name. */
export interface ${typesName} {
${membersCode(requests, imports)}
}`;
}

function callbacksCode({ typesName, requests }: IncomingRequests, imports: Imports): string {
  const operations = groupedBy(requests, ({ operation = '' }) => operation).map(
    ([operation, group]) =>
      `readonly ${propertyName(operation)}: {\n${membersCode(group, imports)}\n};`,
  );
  return `/** The bodies of the callbacks that the service makes, by operation and name. */
export interface ${typesName} {
${operations.join('\n')}
}`;
}

function membersCode(requests: readonly IncomingRequest[], imports: Imports): string {
  const members = groupedBy(requests, ({ name }) => name).map(([name, group]) => {
    const types = group.map(({ type }) =>
      type === undefined
        ? 'undefined'
        : typeCode(type, (used, model) => {
            imports.type(used, `../model/${model}.js`);
          }),
    );
    const comment = docComment(
      ...group.flatMap(({ description, httpMethod, url }) => [
        description,
        `\`${[httpMethod, url].filter(Boolean).join(' ')}\``,
      ]),
    );
    const code = types.includes('unknown') ? 'unknown' : [...new Set(types)].join(' | ');
    return `${comment}readonly ${propertyName(name)}: ${code};`;
  });
  return members.join('\n');
}

function groupedBy(
  requests: readonly IncomingRequest[],
  keyOf: (request: IncomingRequest) => string,
): [key: string, requests: IncomingRequest[]][] {
  const groups = new Map<string, IncomingRequest[]>();
  for (const request of requests) {
    const group = groups.get(keyOf(request));
    if (group === undefined) groups.set(keyOf(request), [request]);
    else group.push(request);
  }
  return [...groups];
}
