/** Node's `util.inspect`, as it hands itself to an object that says what it shows. */
type Inspect = (value: unknown, options: object) => string;

/**
 * Lets `console.log` and `util.inspect` in Node show `facts` of an object whose fields are private.
 * By a property of each object: a computed member of the class would keep bundlers from dropping it.
 */
export function inspectedAs(object: object, facts: () => object): void {
  Object.defineProperty(object, Symbol.for('nodejs.util.inspect.custom'), {
    value: (depth: number | null, options: object, inspect: Inspect) => {
      const { name } = object.constructor;
      // Below the depth that was asked for, Node shows the name alone.
      if (depth !== null && depth < 0) return `[${name}]`;
      return `${name} ${inspect(facts(), { ...options, depth })}`;
    },
  });
}
