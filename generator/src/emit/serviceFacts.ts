import type { GeneratedFile } from '../files.js';
import type { AuthScheme, Server, Service } from '../ir.js';
import { docComment, Imports, literal, objectLiteral } from './code.js';

/** What the client knows of the service as a whole: where it is and how calls are authenticated. */
export function emitServiceFacts(service: Service): GeneratedFile {
  const imports = new Imports();
  imports.type('HostSetting', '../runtime/servers.js');
  const schemes = service.authSchemes.flatMap((scheme) => {
    const constructed = authCode(scheme, imports);
    return constructed === undefined
      ? []
      : [
          `${docComment(scheme.description)}${objectLiteral({ [scheme.key]: constructed }).slice(2, -2)},`,
        ];
  });
  return {
    path: 'src/api/service.ts',
    content: `${imports.print()}

/** The servers of the service. */
export const hostSettings: readonly HostSetting[] = [${service.servers.map(serverCode).join(',\n')}];

/** The first of them, with the defaults of its variables. */
export const defaultBasePath = ${literal(defaultUrl(service.servers[0]))};

/** The ways to authenticate calls, none of them set. */
export type Authentications = ReturnType<typeof createAuthentications>;

export function createAuthentications() {
  return {
${schemes.join('\n')}
  };
}
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

function authCode(scheme: AuthScheme, imports: Imports): string | undefined {
  switch (scheme.kind) {
    case 'apiKey':
      imports.value('ApiKeyAuth', '../runtime/auth/ApiKeyAuth.js');
      return `new ApiKeyAuth(${literal(scheme.in)}, ${literal(scheme.name)})`;
    case 'basic':
      imports.value('BasicAuth', '../runtime/auth/BasicAuth.js');
      return 'new BasicAuth()';
    case 'bearer':
      imports.value('BearerAuth', '../runtime/auth/BearerAuth.js');
      return 'new BearerAuth()';
    case 'unsupported':
      return undefined;
  }
}
