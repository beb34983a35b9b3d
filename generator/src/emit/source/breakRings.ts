type Json = Record<string, unknown>;

const LISTS = ['allOf', 'oneOf', 'anyOf', 'prefixItems'];

/**
 * TypeScript refuses members of an interface that stand in their own types, unless an object type lies
 * between (TS2502). Schemas of lists and choices may be such; the reference that closes the ring goes.
 *
 * @param bundled - is changed.
 */
export function breakRings(bundled: unknown): void {
  const { schemas = {} } = (bundled as { components: { schemas?: Json } }).components;
  const open = new Set<string>();
  const done = new Set<string>();
  const visitSchema = (name: string): void => {
    if (done.has(name)) return;
    open.add(name);
    visit(schemas[name]);
    open.delete(name);
    done.add(name);
  };
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const own = schema as Json;
    const reference = own['$ref'];
    if (typeof reference === 'string') {
      const name = nameIn(reference);
      if (name !== undefined && open.has(name)) delete own['$ref'];
      else if (name !== undefined && Object.hasOwn(schemas, name)) visitSchema(name);
      return;
    }
    visit(own['items']);
    for (const key of LISTS) {
      const list = own[key];
      if (Array.isArray(list)) list.forEach(visit);
    }
  };
  Object.keys(schemas).forEach(visitSchema);
}

function nameIn(reference: string): string | undefined {
  const [, token] = /^#\/components\/schemas\/([^/]+)$/.exec(reference) ?? [];
  return token?.replaceAll('~1', '/').replaceAll('~0', '~');
}
