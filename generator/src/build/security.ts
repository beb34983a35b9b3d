import type { AuthScheme } from '../ir/index.js';
import { closest } from '../read/closest.js';
import type { Resolver } from '../read/Resolver.js';
import type { SpecNode } from '../read/SpecNode.js';

/** The security schemes under `components`. */
export function authSchemesOf(resolver: Resolver): AuthScheme[] {
  const schemes = resolver.root.get('components')?.entries('securitySchemes') ?? [];
  return schemes.map(([key, reference]) => {
    const node = resolver.resolve(reference);
    return { key, description: node.text('description'), ...kindOf(key, node) };
  });
}

/** What `security` of the operation asks for, else that of the whole description. */
export function securityOf(
  operation: SpecNode,
  root: SpecNode,
  schemes: readonly AuthScheme[],
): string[][] {
  const owner = operation.get('security') === undefined ? root : operation;
  const keys = new Set(schemes.map((scheme) => scheme.key));
  return owner.items('security').map((alternative) =>
    alternative.members("a requirement in 'security'").map(([key, node]) => {
      if (keys.has(key)) return key;
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
  | { readonly kind: 'basic' | 'bearer' | 'unsupported' };

function kindOf(key: string, node: SpecNode): Kind {
  switch (node.text('type')) {
    case 'apiKey':
      return apiKey(key, node);
    case 'http': {
      const scheme = node.text('scheme').toLowerCase();
      return { kind: scheme === 'basic' || scheme === 'bearer' ? scheme : 'unsupported' };
    }
    case 'oauth2':
    case 'openIdConnect':
      return { kind: 'bearer' };
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
