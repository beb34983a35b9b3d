type Json = Record<string, unknown>;

const LISTS = ['allOf', 'oneOf', 'anyOf', 'prefixItems'];

/**
 * Breaks circular references of lists and choices. TypeScript rejects a member of an interface
 * whose type contains itself, unless there is an object type in between (TS2502). The reference
 * that closes the circle is removed.
 *
 * @param bundled - is modified.
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
