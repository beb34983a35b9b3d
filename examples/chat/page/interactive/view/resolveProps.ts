import { membersOf, textIn } from '../fields.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * Resolves the properties of a component. A reference such as `$.heading` is replaced by the
 * message's value with that name, or by the default in the view's schema.
 */
export function resolveProps(component: Members, input: Members, schema: unknown): Members {
  const defaults = membersOf(membersOf(schema)['properties']);
  const props = Object.entries(membersOf(component['Props'])).map(([name, value]) => {
    const path = /^\$\.([\w-]+)$/.exec(textIn(value) ?? '')?.[1];
    if (path === undefined) return [name, value];
    return [name, input[path] ?? membersOf(defaults[path])['default']];
  });
  return Object.fromEntries(props) as Members;
}
