import type { GeneratedFile } from '../GeneratedFile.js';
import type { Server, Service } from '../../ir/index.js';
import { literal, objectLiteral } from '../code/code.js';
import { Imports } from '../code/Imports.js';

/** Where the service is. */
export function emitHostSettings(service: Service): GeneratedFile {
  const imports = new Imports();
  imports.type('HostSetting', '../runtime/request/serverUrl.js');
  return {
    path: 'src/service/hostSettings.ts',
    content: `${imports.print()}

/** The servers of the service. */
export const hostSettings: readonly HostSetting[] = [${service.servers.map(serverCode).join(',\n')}];

/** The first of them, with the defaults of its variables. */
export const defaultBasePath = ${literal(defaultUrl(service.servers[0]))};
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

export function defaultUrl(server: Server | undefined): string {
  if (server === undefined) return '/';
  return server.variables.reduce(
    (url, variable) => url.replaceAll(`{${variable.name}}`, variable.default),
    server.url,
  );
}
