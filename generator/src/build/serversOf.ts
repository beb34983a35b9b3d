import type { Server, ServerVariable } from '../ir/index.js';
import type { SpecNode } from '../read/SpecNode.js';

/** The servers of the description. If it lists none, `/`, as OpenAPI says. */
export function serversOf(root: SpecNode): Server[] {
  const servers = serversIn(root);
  return servers.length > 0 ? servers : [{ url: '/', description: '', variables: [] }];
}

/** The servers that a description, a path or an operation lists. */
export function serversIn(node: SpecNode): Server[] {
  return node.items('servers').map((server) => ({
    url: server.text('url') || '/',
    description: server.text('description'),
    variables: server.entries('variables').map(([name, variable]) => variableOf(name, variable)),
  }));
}

function variableOf(name: string, variable: SpecNode): ServerVariable {
  const values = variable.items('enum').map((value) => value.written);
  return {
    name,
    default: variable.text('default') || (values[0] ?? ''),
    description: variable.text('description'),
    values,
  };
}
