import { isMembers } from '../../values/kinds.js';
import type { Chooser } from '../Shape.js';

/** The type that a member of the value names, for a `discriminator`. */
export const byTag: Chooser = ({ of = [], tag = '', tags = {}, other = -1 }, value) => {
  const said = isMembers(value) ? value[tag] : undefined;
  const index = typeof said === 'string' && Object.hasOwn(tags, said) ? tags[said] : other;
  const chosen = of[index ?? other];
  return chosen ? [chosen] : [];
};
