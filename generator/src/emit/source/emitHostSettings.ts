import type { GeneratedFile } from '../GeneratedFile.js';
import type { Server, Service } from '../../ir/index.js';
import { literal, objectLiteral } from '../code/code.js';
import { Imports } from '../code/Imports.js';

/** The servers of the service. */
export function emitHostSettings(service: Service): GeneratedFile {
  const imports = new Imports();
  const defaultPath = defaultUrl(service.servers[0]);
  imports.type('HostSetting', '../runtime/request/serverUrl.js');
  return {
    path: 'src/service/hostSettings.ts',
    content: `${imports.print()}

/** The servers that the OpenAPI document lists. */
export const hostSettings: readonly HostSetting[] = [${service.servers.map(serverCode).join(',\n')}];

/** ${defaultPath === undefined ? 'Empty, because the OpenAPI document has no absolute URL' : 'The URL of the first server, with the default values of its variables'}. */
export const defaultBasePath = ${literal(defaultPath ?? '')};
`,
  };
}

function serverCode(server: Server): string {
  const variables = server.variables.map((variable): [string, string] => [
    variable.name,
    objectLiteral({
      description: literal(variable.description),
      default_value: literal(variable.default),
      enum_values: variable.values.length > 0 ? literal(variable.values) : undefined,
    }),
  ]);
  return objectLiteral({
    url: literal(server.url),
    description: literal(server.description),
    variables: variables.length > 0 ? objectLiteral(Object.fromEntries(variables)) : undefined,
  });
}

/** The URL of a server with the defaults of its variables; undefined if it is not absolute. */
export function defaultUrl(server: Server | undefined): string | undefined {
  if (server === undefined) return undefined;
  const url = server.variables.reduce(
    (filled, variable) => filled.replaceAll(`{${variable.name}}`, variable.default),
    server.url.trim(),
  );
  const isAbsolute = /^https?:\/\/[^/?#{}]+[^?#{}]*$/i.test(url) && URL.canParse(url);
  if (!isAbsolute) return undefined;
  const { username, password } = new URL(url);
  return username === '' && password === '' ? url.replace(/\/+$/, '') : undefined;
}
