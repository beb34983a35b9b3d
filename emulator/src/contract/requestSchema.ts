/**
 * Copies an OpenAPI document and adapts it for requests. An open enum is written as `anyOf` of its
 * known values and a plain string, so that clients accept values that are added later. In requests,
 * only the known values are accepted.
 */
export function asRequestSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asRequestSchema);
  if (!isRecord(node)) return node;
  const known = knownValues(node);
  if (known) return known;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, asRequestSchema(value)]),
  );
}

/** The names of all extensions (`x-…`) in a document. */
export function extensionKeywords(node: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(node)) {
    for (const entry of node) extensionKeywords(entry, found);
  } else if (isRecord(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (key.startsWith('x-')) found.add(key);
      extensionKeywords(value, found);
    }
  }
  return found;
}

function knownValues({ anyOf }: Record<string, unknown>): Record<string, unknown> | undefined {
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return undefined;
  const [known, open] = anyOf as unknown[];
  const isOpenEnum =
    isRecord(known) && Array.isArray(known.enum) && isRecord(open) && open.type === 'string';
  return isOpenEnum && Object.keys(open).length === 1 ? known : undefined;
}

function isRecord(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null;
}
