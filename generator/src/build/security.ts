import type { AuthScheme, SecurityRequirement } from '../ir/index.js';
import { closest } from '../read/closest.js';
import type { Notices } from '../read/Notices.js';
import type { Resolver } from '../read/Resolver.js';
import type { SpecNode } from '../read/SpecNode.js';

/** The security schemes under `components`. */
export function authSchemesOf(resolver: Resolver): AuthScheme[] {
  const schemes = resolver.root.get('components')?.entries('securitySchemes') ?? [];
  return schemes.map(([key, reference]) => {
    const node = resolver.resolve(reference);
    const kind = kindOf(key, node);
    noteWhatIsMissing(key, node, kind, resolver.notices);
    return { key, description: node.text('description'), ...kind };
  });
}

function noteWhatIsMissing(key: string, node: SpecNode, { kind }: Kind, notices: Notices): void {
  const type = node.text('type');
  const place = node.get('type') ?? node;
  if (kind === 'unsupported') {
    const known = ['apiKey', 'http', 'oauth2', 'openIdConnect', 'mutualTLS'];
    const near = known.includes(type) ? undefined : closest(type, known);
    const name = type === 'http' ? `http ${node.text('scheme')}` : type;
    const remedy =
      near === undefined ? 'use an interceptor or an agent' : `did you mean '${near}'?`;
    const problem = `the client cannot authenticate calls by '${name}' (${key})`;
    notices.add(place, 'unsupported', 'security', problem, remedy, 'value');
  } else if (type === 'oauth2' || type === 'openIdConnect') {
    const problem = `the client does not obtain tokens for '${key}'`;
    const remedy = 'set its accessToken to a token, or to a function that returns one';
    notices.add(place, 'approximated', 'tokens', problem, remedy, 'value');
  }
}

/** The `security` of the operation, or else of the whole description. */
export function securityOf(
  operation: SpecNode,
  root: SpecNode,
  schemes: readonly AuthScheme[],
): SecurityRequirement[][] {
  const owner = operation.get('security') === undefined ? root : operation;
  const keys = new Set(schemes.map((scheme) => scheme.key));
  return owner.items('security').map((alternative) =>
    alternative.members("a requirement in 'security'").map(([key, node]) => {
      if (keys.has(key)) return { key, scopes: node.list().map((scope) => scope.written) };
      const near = closest(key, keys);
      const remedy =
        near === undefined
          ? 'describe it under components.securitySchemes'
          : `did you mean '${near}'?`;
      throw node.error(`there is no security scheme '${key}'`, remedy, 'key');
    }),
  );
}

type Kind =
  | { readonly kind: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  | { readonly kind: 'bearer'; readonly scheme: string }
  | { readonly kind: 'basic' | 'unsupported' };

/** HTTP schemes whose credentials depend on a challenge from the server, or on the request. */
const CHALLENGES =
  /^(digest|negotiate|ntlm|hoba|mutual|scram-.*|vapid|oauth|dpop|hawk|gnap|privatetoken|aws4-.*|)$/;

function kindOf(key: string, node: SpecNode): Kind {
  switch (node.text('type')) {
    case 'apiKey':
      return apiKey(key, node);
    case 'http': {
      const scheme = node.text('scheme');
      const known = scheme.toLowerCase();
      if (known === 'basic') return { kind: 'basic' };
      if (known === 'bearer') return { kind: 'bearer', scheme: 'Bearer' };
      return CHALLENGES.test(known) ? { kind: 'unsupported' } : { kind: 'bearer', scheme };
    }
    case 'oauth2':
    case 'openIdConnect':
      return { kind: 'bearer', scheme: 'Bearer' };
    default:
      return { kind: 'unsupported' };
  }
}

function apiKey(key: string, node: SpecNode): Kind {
  const place = node.text('in');
  const name = node.text('name');
  if (name === '') throw node.error(`the security scheme '${key}' has no name`, 'give it one');
  if (place === 'header' || place === 'query' || place === 'cookie') {
    return { kind: 'apiKey', in: place, name };
  }
  const problem = `the security scheme '${key}' cannot be in '${place}'`;
  throw (node.get('in') ?? node).error(problem, 'use header, query or cookie');
}
