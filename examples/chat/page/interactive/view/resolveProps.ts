import { membersOf, textIn } from '../fields.js';

type Members = Readonly<Record<string, unknown>>;

/**
 * The properties of a component. A value such as `$.heading` stands for what the message says under
 * that name, else for the default of the view's schema.
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
