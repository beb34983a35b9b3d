import type { AliasModel, Model, Type } from '../../ir/index.js';
import { typed, UNKNOWN } from './scalarTypes.js';

/**
 * Removes aliases from their own unions. A description may have a type such as `type A = A |
 * string`, but TypeScript doesn't allow it. The self-reference adds nothing, so it is removed. If
 * nothing else is left, the type becomes `unknown`. Arrays and maps of the type itself are fine.
 *
 * @param note - called with each alias that contains itself.
 */
export function breakAliasCycles(
  models: readonly Model[],
  note: (alias: AliasModel) => void,
): Model[] {
  const aliases = new Map<string, AliasModel>();
  for (const model of models) if (model.kind === 'alias') aliases.set(model.name, model);
  const settled = new Map<string, AliasModel>();
  const open = new Set<string>();

  const isCircular = new Set<string>();
  const settle = (alias: AliasModel): void => {
    if (settled.has(alias.name)) return;
    open.add(alias.name);
    settled.set(alias.name, { ...alias, type: withoutCircle(alias.type) ?? UNKNOWN });
    open.delete(alias.name);
  };
  const withoutCircle = (type: Type): Type | undefined => {
    if (type.kind === 'union' || type.kind === 'intersection') {
      const of = type.of.map(withoutCircle).filter((part) => part !== undefined);
      const [only, ...others] = of;
      if (only === undefined) return undefined;
      return others.length > 0 ? { ...type, of } : typed(only, type.nullable);
    }
    const alias = type.kind === 'model' ? aliases.get(type.name) : undefined;
    if (alias === undefined) return type;
    if (open.has(alias.name)) {
      if (!isCircular.has(alias.name)) note(alias);
      isCircular.add(alias.name);
      return undefined;
    }
    settle(alias);
    return type;
  };

  for (const alias of aliases.values()) settle(alias);
  return models.map((model) => settled.get(model.name) ?? model);
}
