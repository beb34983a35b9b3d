/**
 * Removes repeated operationIds, except for the first of each. The types of openapi-typescript have
 * a member for each operationId; operations without one are declared inline.
 *
 * @param bundled - is modified.
 */
export function dropRepeatedIds(bundled: unknown): void {
  const { paths, webhooks } = bundled as Record<string, unknown>;
  const seen = new Set<unknown>();
  for (const pathItem of [paths, webhooks].flatMap(valuesOf)) {
    for (const operation of valuesOf(pathItem)) {
      const own = operation as { operationId?: unknown };
      const { operationId } = own;
      if (operationId === undefined) continue;
      if (seen.has(operationId)) delete own.operationId;
      seen.add(operationId);
    }
  }
}

function valuesOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as Record<string, unknown>).filter(
    (it): it is object => typeof it === 'object' && it !== null,
  );
}
