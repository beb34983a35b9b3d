import type { Model, Type } from '../../ir/index.js';
import type { SourceFile } from '../../read/SourceFile.js';

/**
 * The models of which openapi-typescript makes another type than this generator, so that they cannot
 * implement it: it narrows the member that a `discriminator` names, and takes bytes for a string.
 * What holds such a model differs too.
 */
export function differingModels(
  models: readonly Model[],
  files: Iterable<SourceFile>,
): ReadonlySet<string> {
  const narrowed = discriminatingMembers(files);
  const differing = new Set<string>();
  const differs = (type: Type): boolean => {
    switch (type.kind) {
      case 'binary':
        return true;
      case 'model':
        return differing.has(type.name);
      case 'array':
        return differs(type.items);
      case 'map':
        return differs(type.values);
      case 'union':
      case 'intersection':
        return type.of.some(differs);
      default:
        return false;
    }
  };
  const isDiffering = (model: Model): boolean => {
    if (model.kind === 'enum') return false;
    if (model.kind === 'alias') return differs(model.type);
    const { members, additional } = model;
    return (
      members.some(({ name, type }) => narrowed.has(name) || differs(type)) ||
      (additional !== undefined && differs(additional))
    );
  };
  // From the models that differ to those that hold them, until there are no more.
  for (let size = -1; size < differing.size;) {
    size = differing.size;
    for (const model of models) if (isDiffering(model)) differing.add(model.name);
  }
  return differing;
}

/** The members that discriminators name, wherever they stand. */
function discriminatingMembers(files: Iterable<SourceFile>): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const pending: unknown[] = [...files].map(({ data }) => data);
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    pending.push(...(Object.values(value) as unknown[]));
    const { discriminator } = value as { readonly discriminator?: unknown };
    const { propertyName } = Object(discriminator) as { readonly propertyName?: unknown };
    if (typeof propertyName === 'string') names.add(propertyName);
  }
  return names;
}
