/** Node's `util.inspect`, which is passed to custom inspection functions. */
type Inspect = (value: unknown, options: object) => string;

/**
 * Makes `console.log` and `util.inspect` in Node show `facts` for an object with private fields. It
 * defines a property on the object, because a computed class member would keep bundlers from
 * removing an unused class.
 */
export function inspectedAs(object: object, facts: () => object): void {
  Object.defineProperty(object, Symbol.for('nodejs.util.inspect.custom'), {
    value: (depth: number | null, options: object, inspect: Inspect) => {
      const { name } = object.constructor;
      // Node shows only the name beyond the requested depth.
      if (depth !== null && depth < 0) return `[${name}]`;
      return `${name} ${inspect(facts(), { ...options, depth })}`;
    },
  });
}
