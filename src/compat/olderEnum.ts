/** An enum as a class, as the older client had it, whose values are also the class's own. */
export type OlderEnum<Values extends object> = Values & {
  /** @deprecated Take the values from the enum itself: `ScanDirection.FORWARD`. */
  new (): Values;
  /**
   * @returns the value.
   * @deprecated The values are texts already.
   */
  constructFromObject<Value>(value: Value): Value;
};

export function olderEnum<Values extends object>(values: Values): OlderEnum<Values> {
  class Enum {
    constructor() {
      Object.assign(this, values);
    }

    static constructFromObject<Value>(value: Value): Value {
      return value;
    }
  }
  return Object.assign(Enum, values) as unknown as OlderEnum<Values>;
}
