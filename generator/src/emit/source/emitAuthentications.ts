import type { GeneratedFile } from '../GeneratedFile.js';
import type { AuthScheme, Service } from '../../ir/index.js';
import { docComment, literal, objectLiteral } from '../code/code.js';
import { Imports } from '../code/Imports.js';

/** How calls to the service are authenticated. */
export function emitAuthentications(service: Service): GeneratedFile {
  const imports = new Imports();
  const schemes = service.authSchemes.flatMap((scheme) => {
    const constructed = authCode(scheme, imports);
    return constructed === undefined
      ? []
      : [
          `${docComment(scheme.description)}${objectLiteral({ [scheme.key]: constructed }).slice(2, -2)},`,
        ];
  });
  return {
    path: 'src/service/authentications.ts',
    content: `${imports.print()}

/** The authentication settings of a client. Initially, none is set. */
export type Authentications = ReturnType<typeof createAuthentications>;

export function createAuthentications() {
  return {
${schemes.join('\n')}
  };
}
`,
  };
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
      return scheme.scheme === 'Bearer'
        ? 'new BearerAuth()'
        : `new BearerAuth({}, ${literal(scheme.scheme)})`;
    case 'unsupported':
      return undefined;
  }
}
