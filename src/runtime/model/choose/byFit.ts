import { isMembers } from '../../values/kinds.js';
import type { Chooser, Shape, TypeShape } from '../Shape.js';

/**
 * The type that a value fits best, for a `oneOf` or `anyOf` without a discriminator. Types that the
 * value's own members rule out are excluded. Of the others, the type that knows the most members is
 * chosen, or the first of them if there is a tie. It does not look into nested values, so choosing
 * takes linear time.
 */
export const byFit: Chooser = ({ of = [] }, value) => {
  let best: TypeShape | undefined;
  let bestFit = -1;
  for (const type of of) {
    const fit = fitOf(type, value);
    if (fit > bestFit) {
      best = type;
      bestFit = fit;
    }
  }
  return best ? [best] : [];
};

/** How well a value fits a type; -1 if not at all. */
function fitOf(type: TypeShape, value: unknown): number {
  if (value === null) return type.nullable ? 1 : -1;
  switch (type.type) {
    case 'model':
      return isMembers(value) ? fitOfMembers(type.shape(), value) : -1;
    case 'composed': {
      const fits = type.choose(type, value).map((part) => fitOf(part, value));
      return fits.length === 0 ? -1 : Math.max(...fits);
    }
    case 'array': {
      if (!Array.isArray(value)) return -1;
      return value.length === 0 ? 1 : fitOf(type.items, value[0]);
    }
    default:
      return kindFits(type, value);
  }
}

function fitOfMembers({ members }: Shape, value: Record<string, unknown>): number {
  let fit = 0;
  for (const [name, member] of Object.entries(members)) {
    const given = value[name];
    if (given === undefined) {
      if (member.required) return -1;
    } else if (given === null) {
      fit += 1;
    } else {
      const memberFit = kindFits(member, given);
      if (memberFit === -1) return -1;
      fit += 1 + memberFit;
    }
  }
  return fit;
}

/** Whether a value is of the right kind, judged without looking into it. */
function kindFits(type: TypeShape, value: unknown): number {
  const fits = (does: boolean): number => (does ? 1 : -1);
  switch (type.type) {
    case 'literal':
      return type.values.includes(value) ? 2 : -1;
    case 'string':
    case 'boolean':
      return fits(typeof value === type.type);
    case 'integer':
      return fits(Number.isInteger(value));
    case 'number':
      return fits(typeof value === 'number');
    case 'array':
      return fits(Array.isArray(value));
    case 'model':
    case 'map':
      return fits(isMembers(value));
    case 'converted':
      return fits(type.by.check(type.by.read(value)) === undefined);
    case 'composed':
    case 'unknown':
      return 0;
  }
}
